import type { Seat, State } from '../../store/state.ts';
import { useActions, useSelector } from './store-context.ts';

/** Which of the two networks on screen. */
export type Place = 'first' | 'second';

export const places: readonly Place[] = ['first', 'second'];

/** A part of the state of one of the two networks; undefined while there is no such network. */
export function useSeat<T>(place: Place, read: (seat: Seat) => T): T | undefined {
  return useSelector((state) => {
    const seat = place === 'first' ? state : state.rival;
    return seat && read(seat);
  });
}

/** What can be done to one of the two networks. */
export function useSeatActions(place: Place) {
  const actions = useActions();
  return place === 'first'
    ? {
        select: actions.select,
        togglePart: actions.toggleAblation,
        choose: actions.setNetwork,
        loadCard: actions.loadCard,
        explore: () => actions.setView('explore'),
      }
    : {
        select: actions.selectInRival,
        togglePart: actions.toggleRivalAblation,
        choose: actions.setRival,
        loadCard: actions.loadRivalCard,
        explore: actions.exploreRival,
      };
}

/** Whether a layer or a map is picked out in either network. */
export const isAnythingPicked = ({ selection, rival }: State): boolean =>
  selection.level !== 'network' || (rival !== undefined && rival.selection.level !== 'network');

/** What a network is called on screen. */
export const useNetworkName = (place: Place): string =>
  useSeat(place, ({ network, networkId }) =>
    network.status === 'ready' ? network.value.network.name : networkId,
  ) ?? '';
