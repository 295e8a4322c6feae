import { numberText } from '../../../draw/format.ts';

/** Counts from 1 for people. */
const nth = (index: number): number => index + 1;

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** `8/255`. */
const in255ths = (count: number): string => `${count}/255`;

/** The part of the saliency lab that turns the question around: which pictures does the network want? */
export const labInsideOutText = {
  waits: 'These wait for your guess: they would give the answer away.',

  growth: {
    step: 'Step',
    stepValue: (step: number, of: number, value: string) => `step ${step} of ${of}, ${value}`,
    stepsAxis: 'steps',
    nowAt: (step: number, of: number) => `Step ${step} of ${of}`,
    chart: 'Step by step',
    value: (name: string, value: number) => `${name} ${numberText(value)}`,
    label: (title: string, step: number, value: string) => `${title}, step ${step}: ${value}`,
    still: 'The picture is shown when it is finished, since you asked for little motion.',
  },

  ascent: {
    title: 'What would it like to see?',
    lead: 'Starting from noise, a picture is changed step by step so that one number of the network grows: a class’s logit (a class model) or the mean of a map (a visualised feature).',
    misleads:
      'What appears is what drives that number up: it is no picture of anything the network has seen, nor all that it answers to, and other noise can bring out something else.',
    cite: 'Simonyan et al. 2013, §2; Olah, Mordvintsev and Schubert 2017',
    formula: 'max over x of S(x), by steps along ∂S/∂x',
    of: 'To grow',
    kinds: {
      class: (name: string) => `the class ${name}`,
      map: 'a map',
    },
    layer: 'Layer',
    map: 'Map',
    mapOption: (map: number) => `map ${nth(map)}`,
    steps: 'Steps',
    begin: 'Let it grow',
    anotherSeed: 'From other noise',
    seed: (seed: number) => `noise no. ${seed}`,
    ofClass: (name: string) => `Class model of ${name}`,
    ofMap: (layer: string, map: number) => `What ${layer} map ${nth(map)} answers to`,
    classValue: 'logit',
    mapValue: 'mean of the map',
  },

  dream: {
    title: 'What does it see in your picture?',
    lead: 'Deep dream: your picture is changed so that a layer’s values grow, whatever they are, at several sizes one after the other. Low layers draw strokes and patterns, high ones parts of things.',
    misleads:
      'It shows what can be made to grow in the picture, not what the network saw in it or made use of.',
    cite: 'Mordvintsev, Olah and Tyka 2015',
    formula: 'max over x of ½ · mean of the layer’s squares, each step divided by the gradient’s mean size',
    layer: 'More of layer',
    strength: 'How far',
    strengths: { gentle: 'a little', usual: 'usual', strong: 'far' },
    begin: 'Dream',
    before: 'Your picture',
    after: (layer: string) => `With more of ${layer}`,
    value: 'half the mean square',
  },

  adversarial: {
    title: 'How little would change its mind?',
    lead: 'Every pixel may change by at most ε, of intensities from 0 to 1, in the direction that hurts the class most, or helps another one most. To you the picture stays nearly the same.',
    misleads:
      'Where no ε was found another method may still find one; and a picture made against this network need not fool another.',
    cites: {
      fgsm: 'Goodfellow, Shlens and Szegedy 2015, §4',
      pgd: 'Madry et al. 2018, §2.1',
    },
    formulas: {
      fgsm: 'x + ε · sign ∂loss/∂x',
      pgd: 'ten steps along sign ∂loss/∂x, held within ε of the picture',
    },
    method: 'Method',
    methods: { fgsm: 'FGSM: one step', pgd: 'PGD: ten smaller steps' },
    aim: 'Aim',
    away: (name: string) => `away from ${name}`,
    towards: (name: string) => `towards ${name}`,
    begin: 'Try every ε up to 16/255',
    epsilon: 'ε, the most a pixel changes',
    epsilonValue: (count: number, words: string) => `${in255ths(count)}: ${words}`,
    in255ths,
    pictures: {
      before: 'Your picture',
      difference: 'The difference',
      after: (count: number) => `At ε = ${in255ths(count)}`,
    },
    magnified: (times: number) => `${times} times magnified; middle grey is no change`,
    differenceLabel: (count: number, times: number) =>
      `What was changed at ε = ${in255ths(count)}, ${times} times magnified; middle grey is no change`,
    afterLabel: (count: number, name: string, probability: number) =>
      `The changed picture at ε = ${in255ths(count)}: ${name}, ${percent(probability)}`,
    chart: 'Probabilities, as more may change',
    xAxis: 'ε in 255ths',
    yAxis: 'probability',
    percent,
    says: (count: number, name: string, probability: number) =>
      count === 0
        ? `Unchanged, the network says ${name}: ${percent(probability)}.`
        : `With ε = ${in255ths(count)} the network says ${name}: ${percent(probability)}.`,
    now: (name: string, before: number, now: number) =>
      `${name}: first ${percent(before)}, now ${percent(now)}.`,
    epsilonColumn: 'ε',
    flips: (count: number, name: string) =>
      `From ε = ${in255ths(count)} on it first says something else: ${name}.`,
    neverFlips: 'No ε up to 16/255 changed what it says.',
  },
} as const;
