import type { LabPart, LabShow } from '../../../store/lab/lab-choice.ts';

const parts: Readonly<Record<LabPart, string>> = {
  methods: 'Side by side',
  tests: 'Put to the test',
  'inside-out': 'Turned around',
  fields: 'From a map to the picture',
};

const shows: Readonly<Record<LabShow, string>> = {
  overlay: 'over the picture',
  beside: 'beside it',
  masked: 'as a mask',
};

const thirds = (share: number, low: string, high: string): string =>
  share < 0.42 ? low : share > 0.58 ? high : '';

/** `upper left`, `middle`. */
function placeName({ y, x }: { readonly y: number; readonly x: number }): string {
  return [thirds(y, 'upper', 'lower'), thirds(x, 'left', 'right')].filter(Boolean).join(' ') || 'middle';
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** The saliency lab. */
export const labText = {
  region: 'Saliency lab',
  lead: 'Ask why, and see how far to trust each answer.',
  partsLabel: 'Parts of the lab',
  parts,
  methods: 'Methods',
  controls: 'What is asked',
  versus: 'Against class',
  noVersus: 'none',
  show: 'Show the map',
  shows,
  signs: 'With signs: for and against',
  mask: {
    hidden: (isSigned: boolean) => `${isSigned ? '0 and below' : '0'}: hidden`,
    whole: (most: string) => `${most} and above: as it is`,
    label: (unit: string, isSigned: boolean, most: string) =>
      `Mask by ${unit}: ${isSigned ? '0 and below' : '0'} is hidden in black, from ${most} on the picture is as it is`,
    clipped: (limit: string) =>
      `From ${limit} on, which is where the top tenth of the places begins, the picture is as it is.`,
    /** Beside the choice of signs. */
    either: 'The mask lets through what counts, be it for the class or against it.',
    forOnly: 'The mask lets through what speaks for the class; what speaks against it stays hidden.',
  },
  settings: 'Settings and notes',
  reset: 'Back to the paper’s values',
  control: 'a control: it knows nothing of the network',
  elapsed: (ms: number) => (ms < 995 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`),
  waiting: 'Waiting',
  stop: 'Stop',
  stopped: 'Stopped; what there was until then is shown.',
  motion: {
    camera:
      'The camera shows another picture all the time. Maps and tests take their time: they need one that stands still.',
    scene: 'The scene is moving. Maps and tests begin once it stands still.',
  },
  liveFrame: 'What the network sees now',
  hold: 'Hold this picture',
  sameClass: (name: string) =>
    `${name} is the class explained already, so there is nothing to hold against it. Choose another class.`,
  /** What a study is asked, in the order in which it is told. */
  aspects: {
    className: 'class',
    aim: 'aim',
    what: 'what grows',
    map: 'map',
    methods: 'methods',
    layer: 'layer',
    order: 'order',
    fill: 'in place of pixels',
    method: 'method',
    strength: 'how far',
    steps: 'steps',
  },
  askedMethod: (name: string, set: readonly string[], layer: string | undefined) =>
    [name, set.length > 0 && `(${set.join(', ')})`, layer !== undefined && `at ${layer}`]
      .filter(Boolean)
      .join(' '),
  earlier: 'What is shown was made for an earlier question. Begin again for the present one.',
  earlierAspect: (name: string, made: string, now: string) =>
    `${name}: shown ${made || 'none'}, now ${now || 'none'}`,
  whereAndTime: (layer: string | undefined, time: string | undefined) =>
    [layer, time].filter(Boolean).join(' · '),
  noMethods: 'Choose a method to begin.',
  noLayer: 'This network has no layer that it can be asked about.',
  hidden: 'The maps wait for your guess: they would give the answer away.',
  forClass: (name: string) => `for ${name}`,
  networkForClass: (network: string, name: string) => `of ${network} for ${name}`,
  unknownThere: (network: string, name: string) =>
    `${network} does not know the class ${name}, so it has no map for it.`,
  rival: 'Against network',
  noRival: 'none',
  mapLabel: (method: string, name: string, summary: string) => `${method} for ${name}. ${summary}`.trim(),
  summary: (place: { readonly y: number; readonly x: number }, concentration: number, positive: number) =>
    `Its mass is centred in the ${placeName(place)}; the strongest tenth of the places holds ${percent(concentration)} of it${
      positive < 1 ? `, and ${percent(positive)} of it speaks for the class` : ''
    }.`,
  sum: (found: string, promised: string) => `Adds up to ${found}; by its theory to ${promised}.`,
  agreement: 'How far they agree',
  agreementHelp:
    'Spearman’s rank correlation of the maps, channels made one: 1 the same order of pixels, 0 none in common. Agreement is no proof: methods can be wrong together.',
  signed: 'With signs: what speaks against counts as less than nothing',
  correlation: (value: number) => value.toFixed(2).replace('-', '−'),
  noOrder: '–',
  notTheReason: 'None of these maps is the reason for the decision. Each answers a question of its own.',
} as const;
