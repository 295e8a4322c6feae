import type { DialId } from '../../../core/scene/dials.ts';
import { type Place, sceneClasses } from '../../../core/scene/scene-order.ts';

const percent = (probability: number) => `${(100 * probability).toFixed(probability < 0.0995 ? 1 : 0)} %`;

/** Names of the dials, as their sliders have them. */
const dialNames: Readonly<Record<DialId, string>> = {
  turn: 'Turn',
  raise: 'Seen from',
  distance: 'Distance',
  lightTurn: 'Light turned',
  lightRaise: 'Light raised',
  light: 'Light strength',
  exposure: 'Exposure',
  hue: 'Hue',
  colourfulness: 'Colour',
};

/** How a curve's title goes on after “pizza”. */
const whileDial: Readonly<Record<DialId, string>> = {
  turn: 'as it turns',
  raise: 'seen from below to above',
  distance: 'near to far',
  lightTurn: 'as its light goes round',
  lightRaise: 'as its light rises',
  light: 'in weak to strong light',
  exposure: 'dark to bright',
  hue: 'in every hue',
  colourfulness: 'grey to vivid',
};

/** The live turntable. */
export const turntableText = {
  close: 'Close turntable',
  heading: 'Turntable',
  loading: 'Setting the scene …',
  class: 'Object',
  another: 'Another one',
  place: 'Surroundings',
  placeOwn: 'its own',
  plain: 'Nothing but',
  elsewhere: 'Somewhere unusual',
  placeName: (place: Place) =>
    place === 'own' || place === 'grey' || place === 'white' || place === 'black'
      ? { own: 'its own', grey: 'plain grey', white: 'plain white', black: 'plain black' }[place]
      : `where the ${sceneClasses[place]} is`,
  pad: (name: string) => `${name} on the turntable`,
  padHelp: 'Drag to turn it; wheel or pinch for distance.',
  padKeys:
    'Left and right arrows turn it, up and down arrows move the camera, plus and minus the distance. Home puts all back.',
  padValue: (turn: number, height: number | undefined, distance: number) =>
    `turned ${turn}°${height === undefined ? '' : `, seen from ${height}° above`}, ${distance} times the distance`,
  dials: dialNames,
  degrees: (value: number, signed: boolean) =>
    `${signed && value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)}°`,
  times: (value: number) => `× ${value}`,
  play: 'Turn once and measure',
  stop: 'Stop',
  measure: (id: DialId) => `Measure along ${dialNames[id]}`,
  measuring: (id: DialId) => `Measuring along ${dialNames[id]}`,
  reset: 'Reset',
  curve: (name: string, id: DialId) => `How sure of “${name}” ${whileDial[id]}`,
  curveOf: (place: string, network: string) => `Surroundings: ${place}. ${network}.`,
  atCheckpoint: (network: string, number: number) => `${network} at checkpoint ${number}`,
  without: (network: string, parts: readonly string[]) =>
    `${network} without ${parts.length > 3 ? `${parts.length} parts` : parts.join(' and ')}`,
  map: (layer: string, map: number) => `map ${map + 1} of ${layer}`,
  input: (from: string, into: string) => `what ${into} gets from ${from}`,
  before: 'Before',
  now: 'Now',
  summary: (name: string, least: number, leastAt: string, most: number, kept: number) =>
    `${name} has between ${percent(least)} (at ${leastAt}) and ${percent(most)}, and is the most probable class at ${percent(kept)} of the places tried.`,
  kept: (share: number) => `Right at ${percent(share)} of the places tried.`,
  lost: (winner: string, at: string, probability: number) =>
    `${at}: ${winner} instead (${percent(probability)} left)`,
  lostHeading: 'Where it loses it',
  neverLost: 'It never loses it.',
  unknownClass: (name: string) =>
    `This network does not know “${name}”, so there is nothing to measure. It still shows what it sees.`,
  hiddenCurve: 'The curve shows once you have guessed.',
  noWebgl:
    'The turntable draws its scenes with WebGL, and your browser offers none here. Everything else works without it.',
  failed: 'The turntable stopped.',
  retry: 'Try again',
  percentTick: (share: number) => `${100 * share} %`,
} as const;
