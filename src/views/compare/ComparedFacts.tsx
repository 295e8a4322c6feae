import { networkOf, shownRun } from '../../store/selectors.ts';
import type { Seat } from '../../store/state.ts';
import { compareText as text } from '../messages/en/compare.ts';
import { type Place, places, useNetworkName, useSeat } from '../shared/seats.ts';
import styles from './ComparedFacts.module.css';
import { type FactName, factsOf } from './facts.ts';

const names = Object.keys(text.names) as FactName[];

/** The two networks in numbers, line by line. */
export function ComparedFacts() {
  const facts = { first: useFacts('first'), second: useFacts('second') };
  const networks = { first: useNetworkName('first'), second: useNetworkName('second') };
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{text.facts}</caption>
      <thead>
        <tr>
          <td />
          {places.map((place) => (
            <th key={place} scope="col" data-place={place}>
              {networks[place]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{text.names[name]}</th>
            {places.map((place) => (
              <td key={place}>{facts[place]?.[name] ?? text.unknown}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useFacts(place: Place): Readonly<Partial<Record<FactName, string | undefined>>> | undefined {
  const id = useSeat(place, (seat) => seat.networkId);
  const loaded = useSeat(place, networkOf);
  const card = useSeat(place, (seat) => seat.card);
  const time = useSeat(place, timeText);
  const known = card?.status === 'ready' && card.value.id === id ? card.value : undefined;
  return loaded && { ...factsOf(loaded, known), time };
}

/** Of one pass with all its maps: the usual one where it was measured, else the last. */
function timeText(seat: Seat): string | undefined {
  const run = shownRun(seat);
  const { backend } = run ?? seat.engine;
  const ms = seat.engine.passMs[backend] ?? run?.elapsedMs;
  return ms === undefined ? undefined : text.time(ms, text.backends[backend]);
}
