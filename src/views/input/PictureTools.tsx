import { isLocked, shownPicture, sourceOf } from '../../store/selectors.ts';
import { inputText } from '../messages/en/input.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import { BrushPanel } from './BrushPanel.tsx';
import { CropPad } from './CropPad.tsx';
import styles from './PictureTools.module.css';

/** The picture at a size to work on, beside the network: the brush, or the square of a picture that is not one. */
export function PictureTools() {
  const source = useSelector((state) => sourceOf(state.picture));
  const picture = useSelector((state) => shownPicture(state.picture));
  const tool = useSelector((state) => state.tool);
  const paintLocked = useSelector((state) => isLocked(state, 'paint'));
  const { setTool, paint, unpaint, setCrop } = useActions();
  const cropped = source?.kind === 'brought' && !isSquare(source.picture.pixels) ? source : undefined;
  const painting = tool.kind === 'brush' && picture !== undefined && !paintLocked;
  if (!painting && !cropped) return null;
  return (
    <section className={styles.tools} aria-label={inputText.tools}>
      {painting ? (
        <BrushPanel picture={picture} tool={tool} onTool={setTool} onPaint={paint} onClear={unpaint} />
      ) : (
        cropped && (
          <CropPad picture={cropped.picture} crop={cropped.crop} onCrop={(square) => void setCrop(square)} />
        )
      )}
    </section>
  );
}

const isSquare = ({ width, height }: { width: number; height: number }) => width === height;
