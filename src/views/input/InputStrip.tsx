import { Brush as BrushIcon, Camera, Pencil, Rotate3d, Upload } from 'lucide-react';
import { type ChangeEvent, useId, useRef } from 'react';
import { shippedNetwork } from '../../core/network/shipped-networks.ts';
import {
  isLocked,
  isPadOffered,
  isPadOut,
  isTurntableOffered,
  sampleListOf,
  shownPicture,
  sourceOf,
} from '../../store/selectors.ts';
import { inputText } from '../messages/en/input.ts';
import { padText } from '../messages/en/pad.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './InputStrip.module.css';
import { SampleGallery } from './SampleGallery.tsx';
import { useBroughtFiles } from './use-brought-files.ts';

/** Which picture the network sees: a sample, an own file, the camera; cropped or painted over. */
export function InputStrip() {
  const samples = useSelector(sampleListOf);
  const source = useSelector((state) => sourceOf(state.picture));
  const picture = useSelector((state) => shownPicture(state.picture));
  const camera = useSelector((state) => state.camera);
  const turntable = useSelector((state) => state.turntable.status);
  const tool = useSelector((state) => state.tool);
  const locked = useSelector((state) => isLocked(state, 'input'));
  const paintLocked = useSelector((state) => isLocked(state, 'paint'));
  const padOffered = useSelector(isPadOffered);
  const padOut = useSelector(isPadOut);
  const turntableOffered = useSelector(isTurntableOffered);
  const embedded = useSelector((state) => state.embedding.embedded);
  const networkLocked = useSelector((state) => isLocked(state, 'network'));
  // A mark would tell who is to guess first that the network errs.
  const asked = useSelector(({ networkId, guessing }) =>
    guessing.kind === 'off' ? shippedNetwork(networkId) : undefined,
  );
  const actions = useActions();
  const dragging = useBroughtFiles(locked && networkLocked ? undefined : actions.bring);
  if (embedded && locked && paintLocked) return null;

  const toggleBrush = () => {
    actions.closeTurntable();
    actions.setTool(
      tool.kind === 'brush'
        ? { kind: 'none' }
        : { kind: 'brush', brush: 'erase', radiusPx: 5, colour: '#2f6fd0' },
    );
  };

  return (
    <section className={styles.input} aria-label={inputText.region}>
      <div className={styles.strip}>
        {samples?.status === 'ready' && (
          <SampleGallery
            samples={samples.value}
            chosen={source?.kind === 'sample' ? source.id : undefined}
            asked={asked}
            disabled={locked}
            onChoose={(id) => void actions.setSample(id)}
          />
        )}
        {samples?.status === 'loading' && <p className={styles.note}>{inputText.loadingSamples}</p>}
        <div className={styles.own}>
          <UploadButton disabled={locked} onFiles={(files) => void actions.setFiles(files)} />
          <button
            type="button"
            className={styles.button}
            disabled={locked}
            aria-pressed={camera !== 'off'}
            onClick={() => (camera === 'off' ? void actions.startCamera() : actions.stopCamera())}
          >
            <Camera aria-hidden size={16} />
            {camera === 'off' ? inputText.camera : inputText.stopCamera}
          </button>
          {turntableOffered && (
            <button
              type="button"
              className={styles.button}
              disabled={locked}
              aria-pressed={turntable !== 'off'}
              onClick={() => (turntable === 'off' ? void actions.openTurntable() : actions.closeTurntable())}
            >
              <Rotate3d aria-hidden size={16} />
              {inputText.turntable}
            </button>
          )}
          {padOffered ? (
            <button
              type="button"
              className={styles.button}
              disabled={paintLocked}
              aria-pressed={padOut}
              onClick={() => {
                actions.closeTurntable();
                actions.setPadOpen(!padOut);
              }}
            >
              <Pencil aria-hidden size={16} />
              {padOut ? padText.close : padText.open}
            </button>
          ) : (
            <button
              type="button"
              className={styles.button}
              disabled={paintLocked || !picture}
              aria-pressed={tool.kind === 'brush'}
              onClick={toggleBrush}
            >
              <BrushIcon aria-hidden size={16} />
              {tool.kind === 'brush' ? inputText.stopPainting : inputText.paint}
            </button>
          )}
          {camera === 'opening' && (
            <p className={styles.note} role="status">
              {inputText.cameraOpening}
            </p>
          )}
        </div>
      </div>
      {dragging && <p className={styles.drop}>{inputText.drop}</p>}
    </section>
  );
}

interface UploadProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

function UploadButton({ disabled, onFiles }: UploadProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again after it was changed on disk.
    if (field.current) field.current.value = '';
  };
  return (
    <span className={styles.upload}>
      <input
        ref={field}
        id={id}
        type="file"
        accept="image/*,.heic,.heif"
        aria-label={inputText.upload}
        disabled={disabled}
        onChange={onChange}
      />
      <label htmlFor={id} className={styles.button} data-disabled={disabled} aria-hidden>
        <Upload aria-hidden size={16} />
        {inputText.uploadShort}
      </label>
    </span>
  );
}
