import { methodIds, methodList } from '../../core/attribution/method-list.ts';
import { shippedNetworks } from '../../core/network/shipped-networks.ts';
import { type LabShow, labShows, usedIn } from '../../store/lab/lab-choice.ts';
import { labClass, labLayer } from '../../store/lab/lab-questions.ts';
import { saliencyLayers } from '../../store/saliency-layers.ts';
import { isAnswerHidden, networkOf } from '../../store/selectors.ts';
import { labText as text } from '../messages/en/lab.ts';
import { saliencyText } from '../messages/en/saliency.ts';
import { Choice } from '../shared/Choice.tsx';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './Question.module.css';

/** What the lab is asked: which methods, which class, against which, at which layer, and how it is shown. */
export function Question() {
  const lab = useSelector((state) => state.lab);
  const network = useSelector(networkOf);
  const topClass = useSelector(labClass);
  const layer = useSelector((state) => network && labLayer(state, network));
  const rivalId = useSelector((state) => state.rival?.networkId);
  const own = useSelector((state) => state.ownNetworks);
  const networkId = useSelector((state) => state.networkId);
  const hidden = useSelector(isAnswerHidden);
  // Which class is the most probable must not be told while the person is to guess.
  const isClassKnown = lab.classIndex !== undefined || !hidden;
  const used = usedIn(lab);
  // Tests have other maps beside their maps.
  const shows: readonly LabShow[] =
    lab.part === 'tests' ? labShows.filter((show) => show !== 'beside') : labShows;
  const { setLab, setLabRival } = useActions();
  const others = [...shippedNetworks, ...own].filter(({ id }) => id !== networkId);
  const classes = network?.network.classes ?? [];
  const indexOf = (value: string) => (value === '' ? undefined : Number.parseInt(value, 10));
  const toggle = (id: string) => {
    const others = lab.methods.filter(({ method }) => method !== id);
    const next = others.length < lab.methods.length ? others : [...lab.methods, { method: id, options: {} }];
    setLab({ methods: methodIds.flatMap((known) => next.find(({ method }) => method === known) ?? []) });
  };
  if (lab.part === 'fields') return null;
  return (
    <section className={styles.question} aria-label={text.controls}>
      <div className={styles.choices}>
        {used.class && (
          <Choice
            label={saliencyText.classToExplain}
            value={lab.classIndex?.toString() ?? ''}
            onChange={(value) => setLab({ classIndex: indexOf(value) })}
          >
            <option value="">
              {saliencyText.mostProbable(
                lab.classIndex === undefined && !hidden ? classes[topClass] : undefined,
              )}
            </option>
            {classes.map((name, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        {used.versus && (
          <Choice
            label={text.versus}
            value={lab.versus?.toString() ?? ''}
            onChange={(value) => setLab({ versus: indexOf(value) })}
          >
            <option value="">{text.noVersus}</option>
            {classes.map((name, index) => (
              <option key={name} value={index} disabled={index === topClass && isClassKnown}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        {used.rival && (
          <Choice
            label={text.rival}
            value={rivalId ?? ''}
            onChange={(value) => setLabRival(value === '' ? undefined : value)}
          >
            <option value="">{text.noRival}</option>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
        )}
        {used.layer && network && layer !== undefined && (
          <Choice label={saliencyText.layer} value={layer} onChange={(id) => setLab({ layer: id })}>
            {saliencyLayers(network.description).map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </Choice>
        )}
        {used.look && (
          <Choice
            label={text.show}
            value={shows.find((show) => show === lab.show) ?? 'overlay'}
            onChange={(value) => setLab({ show: labShows.find((show) => show === value) ?? lab.show })}
          >
            {shows.map((show) => (
              <option key={show} value={show}>
                {text.shows[show]}
              </option>
            ))}
          </Choice>
        )}
      </div>
      {used.look && (
        <div>
          <label className={styles.signs}>
            <input
              type="checkbox"
              checked={lab.signs}
              onChange={(event) => setLab({ signs: event.target.checked })}
            />
            {text.signs}
          </label>
          {lab.show === 'masked' && (
            <p className={styles.note}>{lab.signs ? text.mask.forOnly : text.mask.either}</p>
          )}
        </div>
      )}
      {used.methods && (
        <fieldset className={styles.methods}>
          <legend>{text.methods}</legend>
          {methodIds.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={lab.methods.some(({ method }) => method === id)}
                onChange={() => toggle(id)}
              />
              {methodList[id].name}
            </label>
          ))}
        </fieldset>
      )}
    </section>
  );
}
