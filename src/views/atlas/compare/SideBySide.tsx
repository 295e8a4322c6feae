import { useMemo } from 'react';
import { besideParameter, besideSwitchesParameter } from '../../../store/atlas/compare-parameters.ts';
import { writeParameter } from '../../../store/atlas/parameters.ts';
import { architectureParameter, switchesParameter } from '../../../store/atlas/place-parameters.ts';
import type { Loadable } from '../../../store/state.ts';
import { atlasCompareText } from '../../messages/en/atlas-compare.ts';
import { useActions, useSelector } from '../../shared/store-context.ts';
import { subjectGroups } from '../subjects.ts';
import { useAtlas } from '../use-atlas.ts';
import { type Described, useBlueprint } from '../use-blueprint.ts';
import { comparedOf } from './compared.ts';
import { NetworkPick } from './NetworkPick.tsx';
import part from './Part.module.css';
import { Profiles } from './Profiles.tsx';
import styles from './SideBySide.module.css';
import { TotalsTable } from './TotalsTable.tsx';

const text = atlasCompareText.sideBySide;

/** Two networks: what each costs in all, and where on its way it spends it. */
export function SideBySide() {
  const [first, , firstOn] = useChoice('first');
  const [second, , secondOn] = useChoice('second');
  const firstDescribed = useBlueprint(first, firstOn);
  const secondDescribed = useBlueprint(second, secondOn);
  const pair = useMemo(
    () =>
      firstDescribed?.status === 'ready' && secondDescribed?.status === 'ready'
        ? ([
            comparedOf(first, firstOn, firstDescribed.value),
            comparedOf(second, secondOn, secondDescribed.value),
          ] as const)
        : undefined,
    [first, firstOn, firstDescribed, second, secondOn, secondDescribed],
  );
  return (
    <section className={part.part} aria-labelledby="side-by-side">
      <h3 id="side-by-side">{text.title}</h3>
      <Picks />
      <Trouble id={first} described={firstDescribed} />
      <Trouble id={second} described={secondDescribed} />
      {pair && (
        <>
          <TotalsTable pair={pair} />
          <Profiles pair={pair} />
        </>
      )}
    </section>
  );
}

/** The id and the switches of one of the two, and how to change them. */
function useChoice(place: 'first' | 'second') {
  const [id] = useAtlas(place === 'first' ? architectureParameter : besideParameter);
  const [on, setOn] = useAtlas(place === 'first' ? switchesParameter : besideSwitchesParameter);
  return [id, setOn, on] as const;
}

function Picks() {
  const own = useSelector((state) => state.ownNetworks);
  const groups = useMemo(() => subjectGroups(own), [own]);
  const { setAtlas } = useActions();
  const [first, setFirstOn, firstOn] = useChoice('first');
  const [second, setSecondOn, secondOn] = useChoice('second');
  const swap = () =>
    setAtlas({
      ...writeParameter(architectureParameter, second),
      ...writeParameter(switchesParameter, secondOn),
      ...writeParameter(besideParameter, first),
      ...writeParameter(besideSwitchesParameter, firstOn),
    });
  return (
    <div className={styles.picks}>
      <NetworkPick
        place="first"
        label={text.first}
        groups={groups}
        id={first}
        on={firstOn}
        onChoose={(id) => setAtlas({ ...writeParameter(architectureParameter, id), with: undefined })}
        onSwitches={setFirstOn}
      />
      <button type="button" className={part.button} onClick={swap}>
        {text.swap}
      </button>
      <NetworkPick
        place="second"
        label={text.second}
        groups={groups}
        id={second}
        on={secondOn}
        onChoose={(id) => setAtlas({ ...writeParameter(besideParameter, id), 'beside-with': undefined })}
        onSwitches={setSecondOn}
      />
    </div>
  );
}

interface TroubleProps {
  readonly id: string;
  readonly described: Loadable<Described> | undefined;
}

/** Why one of the two cannot be shown, or not yet. */
function Trouble({ id, described }: TroubleProps) {
  if (!described)
    return (
      <p className={part.state} role="status">
        {text.unknown(id)}
      </p>
    );
  if (described.status === 'failed')
    return (
      <p className={part.alarm} role="alert">
        {text.failed(described.detail)}
      </p>
    );
  if (described.status === 'loading')
    return (
      <p className={part.state} role="status">
        {text.loading}
      </p>
    );
  return null;
}
