import type { SwitchId } from '../../core/architectures/architecture.ts';
import { atlasNetworksText } from '../messages/en/atlas-networks.ts';

interface Props {
  /** The switches that the network has. */
  readonly has: readonly SwitchId[];
  /** Those that are on; others may be among them. */
  readonly on: readonly SwitchId[];
  readonly className: string | undefined;
  readonly onSwitches: (on: readonly SwitchId[]) => void;
}

/** What a network can be had with or without, a box for each. */
export function SwitchBoxes({ has, on, className, onSwitches }: Props) {
  return has.map((name) => (
    <label key={name} className={className}>
      <input
        type="checkbox"
        checked={on.includes(name)}
        onChange={(event) =>
          onSwitches(event.target.checked ? [...on, name] : on.filter((other) => other !== name))
        }
      />
      {atlasNetworksText.switches[name]}
    </label>
  ));
}
