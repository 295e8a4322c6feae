import { digitSide } from '../../core/image/centre-like-digits.ts';
import { inputLayer, type Network } from '../../core/network/network.ts';
import { readsDigits } from '../../core/network/suitable-samples.ts';
import { drawingOnPad, shownPicture, sizingNetwork } from '../../store/selectors.ts';
import { padText } from '../messages/en/pad.ts';
import { PixelCanvas } from '../shared/PixelCanvas.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import { DrawingPad } from './DrawingPad.tsx';
import styles from './PadPanel.module.css';

/** The drawing pad, and beside it what the network gets to see of the drawing. */
export function PadPanel() {
  const drawing = useSelector(drawingOnPad);
  const picture = useSelector((state) => shownPicture(state.picture));
  const network = useSelector(sizingNetwork)?.network;
  const { setDrawing } = useActions();
  return (
    <div className={styles.panel}>
      <DrawingPad drawing={drawing} onDraw={(next) => void setDrawing(next)} />
      {picture && network && (
        <figure className={styles.seen}>
          <PixelCanvas pixels={picture.pixels} className={styles.picture} label={padText.seen} />
          <figcaption>
            <b>{padText.seen}.</b> <span className={styles.how}>{wayTo(network, drawing !== undefined)}</span>
          </figcaption>
        </figure>
      )}
    </div>
  );
}

/** What was done to the picture for this network. */
function wayTo(network: Network, isDrawing: boolean): string {
  const { shape } = inputLayer(network);
  if (isDrawing) return padText.asDrawn(shape.height, shape.width, digitSide(shape));
  return readsDigits(network) ? padText.lifted(digitSide(shape)) : padText.asItIs;
}
