import { isLocked, isPadOffered, isPadOut, shownPicture, sourceOf } from '../../store/selectors.ts';
import { inputText } from '../messages/en/input.ts';
import { padText } from '../messages/en/pad.ts';
import { padPanel } from '../pad/lazy-pad-panel.ts';
import { type PartState, usePart } from '../shared/lazy-part.ts';
import { PartMissing } from '../shared/PartMissing.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import { turntablePanel } from '../turntable/lazy-turntable-panel.ts';
import { brushPanel, cropPad } from './lazy-picture-tools.ts';
import styles from './PictureTools.module.css';

/** The picture at a size to work on, beside the network: the brush, the square of a picture that is not one, the drawing pad. */
export function PictureTools() {
  const source = useSelector((state) => sourceOf(state.picture));
  const picture = useSelector((state) => shownPicture(state.picture));
  const tool = useSelector((state) => state.tool);
  const paintLocked = useSelector((state) => isLocked(state, 'paint'));
  const { setTool, paint, unpaint, setCrop } = useActions();
  const cropped = source?.kind === 'brought' && !isSquare(source.picture.pixels) ? source : undefined;
  const padOut = useSelector(isPadOut);
  const canBrush = !useSelector(isPadOffered) && !paintLocked;
  const painting = tool.kind === 'brush' && picture !== undefined && canBrush;
  const brush = usePart(brushPanel, painting);
  const cropping = usePart(cropPad, cropped !== undefined && !painting);
  const pad = usePart(padPanel, padOut);
  const turning = useSelector((state) => state.turntable.status !== 'off' && !isLocked(state, 'input'));
  const turntable = usePart(turntablePanel, turning);
  if (turning) return <TurntableTools part={turntable} />;
  if (!painting && !cropped && !padOut) return null;
  return (
    <section className={styles.tools} aria-label={inputText.tools}>
      {painting && brush.status === 'ready' && (
        <brush.Part picture={picture} tool={tool} onTool={setTool} onPaint={paint} onClear={unpaint} />
      )}
      {painting && brush.status === 'failed' && <PartMissing onRetry={brushPanel.load} />}
      {!painting && cropped && cropping.status === 'ready' && (
        <cropping.Part
          picture={cropped.picture}
          crop={cropped.crop}
          onCrop={(square) => void setCrop(square)}
        />
      )}
      {!painting && cropped && cropping.status === 'failed' && <PartMissing onRetry={cropPad.load} />}
      {padOut && pad.status === 'ready' && <pad.Part />}
      {padOut && pad.status === 'loading' && <p className={styles.waiting}>{padText.loading}</p>}
      {padOut && pad.status === 'failed' && <PartMissing onRetry={padPanel.load} />}
    </section>
  );
}

/** In place of all other tools: the turntable makes the picture. */
function TurntableTools({ part }: { readonly part: PartState<object> }) {
  return (
    <section className={styles.tools} aria-label={inputText.turntable} data-sheet>
      {part.status === 'ready' && <part.Part />}
      {part.status === 'loading' && <p className={styles.waiting}>{inputText.turntableLoading}</p>}
      {part.status === 'failed' && <PartMissing onRetry={turntablePanel.load} />}
    </section>
  );
}

const isSquare = ({ width, height }: { width: number; height: number }) => width === height;
