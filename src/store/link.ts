import { chosenMoment, type Moment } from './checkpoint.ts';
import { firstLabChoice, usedIn } from './lab/lab-choice.ts';
import { linkOfAblations } from './resolve-ablations.ts';
import { linkOfSelection } from './resolve-selection.ts';
import { networkOf, sampleById, samplesOf, sourceOf } from './selectors.ts';
import type { Seat, State } from './state.ts';
import type { Link } from './url-codec.ts';
import { type ViewId, viewIds } from './view-id.ts';

/** The link that opens what is on screen. A picture the person brought stays on their machine: it is left out. */
export function linkOf(state: State): Link {
  const source = sourceOf(state.picture);
  const { embedded, locked, host, carries } = state.embedding;
  return {
    ...(state.view === viewIds[0] ? {} : { view: state.view }),
    network: state.networkId,
    ...(state.view === 'compare' ? {} : linkOfCheckpoint(chosenMoment(state))),
    ...(state.view === 'saliency' && !usedIn(state.lab).rival ? {} : linkOfRival(state.rival)),
    ...(source?.kind === 'sample' && isForFirst(source.id, state) ? { sample: source.id } : {}),
    ...(source?.kind === 'scene' ? { scene: source.scene } : {}),
    ...linkOfSelection(state.selection),
    ...linkOfAblations(state.ablations),
    ...(state.colourScope === 'layer' ? {} : { scale: state.colourScope }),
    ...(state.view === 'saliency' ? linkOfLab(state) : linkOfSaliency(state)),
    ...(state.view === 'atlas' ? { atlas: state.atlas } : {}),
    ...(carries.includes('theme') ? { theme: state.settings.theme } : {}),
    ...(carries.includes('text') ? { text: state.settings.textSize } : {}),
    ...(embedded ? { embed: true } : {}),
    ...(locked.length > 0 ? { lock: locked } : {}),
    ...(host === undefined ? {} : { host }),
  };
}

/** A sample that is known to be of another set than the first network's cannot be opened with it. */
const isForFirst = (id: string, state: State): boolean =>
  samplesOf(state).some((sample) => sample.id === id) || !sampleById(state, id);

/** The link to another view of the same things. */
export const linkOfView = (state: State, view: ViewId): Link =>
  linkOf({ ...state, view, rival: view === 'compare' ? state.rival : undefined });

const linkOfCheckpoint = (moment: Moment): Link => (moment === 'trained' ? {} : { checkpoint: moment + 1 });

function linkOfRival(rival: Seat | undefined): Link {
  if (!rival) return {};
  const { layer, map } = linkOfSelection(rival.selection);
  const { off } = linkOfAblations(rival.ablations);
  return {
    against: rival.networkId,
    ...(layer === undefined ? {} : { 'against-layer': layer }),
    ...(map === undefined ? {} : { 'against-map': map }),
    ...(off === undefined ? {} : { 'against-off': off }),
  };
}

function linkOfLab({ lab, network }: State): Link {
  const classes = network.status === 'ready' ? network.value.network.classes : [];
  const named = (index: number | undefined) => (index === undefined ? undefined : classes[index]);
  const [target, other] = [named(lab.classIndex), named(lab.versus)];
  const { part, test } = lab;
  const used = usedIn(lab);
  const options = Object.entries(lab.options).filter(([id]) => used.studies.includes(id.replace(/\..*/, '')));
  return {
    ...(part === firstLabChoice.part ? {} : { part }),
    ...(part === 'tests' && test !== firstLabChoice.test ? { test } : {}),
    ...(used.methods ? { methods: lab.methods } : {}),
    ...(target !== undefined && used.class ? { class: slug(target) } : {}),
    ...(other !== undefined && used.versus ? { versus: slug(other) } : {}),
    ...(lab.layer !== undefined && used.layer ? { at: lab.layer } : {}),
    ...(lab.show !== firstLabChoice.show && used.look ? { show: lab.show } : {}),
    ...(lab.signs !== firstLabChoice.signs && used.look ? { signs: lab.signs } : {}),
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
  };
}

function linkOfSaliency(state: State): Link {
  const choice = state.saliencyChoice;
  const network = networkOf(state);
  if (!choice) return {};
  const target = choice.classIndex === undefined ? undefined : network?.network.classes[choice.classIndex];
  return {
    saliency: choice.method,
    ...(target === undefined ? {} : { target: slug(target) }),
    ...(choice.layer === undefined ? {} : { at: choice.layer }),
  };
}

/** Class names in links and folders: `-` for space. */
export const slug = (name: string): string => name.replace(/ /g, '-');
