import { Scissors } from 'lucide-react';
import { type Ablation, isCut } from '../../core/network/ablation.ts';
import type { LayerId } from '../../core/network/network.ts';
import type { DiagramLink } from '../../draw/diagram/diagram.ts';
import { HANDLE_PX, type StopId, stopName } from '../../draw/diagram/walk.ts';
import { ablationText } from '../messages/en/ablation.ts';
import styles from './LinkHandles.module.css';

interface Props {
  /** Those that can be cut. */
  readonly links: readonly DiagramLink[];
  readonly ablations: readonly Ablation[];
  /** The diagram's tab stop. */
  readonly tabStop: StopId | undefined;
  readonly onFocusStop: (stop: StopId) => void;
  readonly onToggle: (part: Ablation) => void;
}

/** Scissors on the links into layers that join several; pressed where a link is cut. */
export function LinkHandles({ links, ablations, tabStop, onFocusStop, onToggle }: Props) {
  return links.map(({ from, to, kind, handle }) => {
    if (!handle) return null;
    const stop: StopId = { layer: to, map: undefined, input: from };
    const name = linkName(kind, from, to);
    return (
      <button
        key={stopName(stop)}
        type="button"
        className={styles.handle}
        style={{
          left: handle.xPx - HANDLE_PX / 2,
          top: handle.yPx - HANDLE_PX / 2,
          width: HANDLE_PX,
          height: HANDLE_PX,
        }}
        aria-label={name}
        aria-pressed={isCut(ablations, to, from)}
        title={name}
        data-stop={stopName(stop)}
        tabIndex={tabStop && stopName(tabStop) === stopName(stop) ? 0 : -1}
        onFocus={() => onFocusStop(stop)}
        onClick={() => onToggle({ kind: 'cut', layer: to, input: from })}
      >
        <Scissors aria-hidden size={13} />
      </button>
    );
  });
}

/** A skip connection goes past other layers; everything else that is joined is a branch. */
const linkName = (kind: DiagramLink['kind'], from: LayerId, to: LayerId): string =>
  kind === 'skip' ? ablationText.cut.skip(from, to) : ablationText.cut.branch(from, to);
