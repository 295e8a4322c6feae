import type { LayerDescription } from '../../../core/network/describe.ts';
import type { LoadedNetwork } from '../../../store/state.ts';
import { UnitView } from '../../unit/UnitView.tsx';
import { MapPanel } from './MapPanel.tsx';

interface Props {
  readonly network: LoadedNetwork;
  readonly description: LayerDescription;
  /** Counts from 0. */
  readonly map: number;
}

/** What is told of a map: how its values come about, then its numbers. */
export function OpenedMap(props: Props) {
  return (
    <>
      <UnitView />
      <MapPanel {...props} />
    </>
  );
}
