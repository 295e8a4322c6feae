import type { HistoryPoint } from '../../../core/architectures/history.ts';

const times = (ratio: string) => `${ratio} ×`;

/** Comparing the architectures: side by side, against work, over the years. */
export const atlasCompareText = {
  heading: 'Compare networks',
  chartsLabel: 'What is compared',
  charts: {
    'side-by-side': 'Two side by side',
    accuracy: 'Accuracy against work',
    history: 'ImageNet over the years',
  },
  saveCsv: 'Save as CSV',
  saveSvg: 'Save as SVG',
  asTable: 'In numbers',
  none: '–',
  unknownPoint: (id: string) => `There is no “${id}” here. Choose another point.`,

  sideBySide: {
    title: 'Two networks side by side',
    first: 'First network',
    second: 'Second network',
    swap: 'Swap the two',
    unknown: (id: string) => `The atlas has no network “${id}”. Choose one from the menu.`,
    loading: 'Fetching the network …',
    failed: (detail: string) => `The network could not be loaded: ${detail}`,
    table: 'Totals of the two networks',
    measure: 'Measure',
    ratio: 'Second ÷ first',
    bars: 'Drawn',
    times,
    names: {
      parameters: 'Parameters',
      weights: 'weights',
      biases: 'biases',
      batchNorm: 'batch normalisation',
      macs: 'MACs a picture',
      outputs: 'Memory: outputs',
      parameterMemory: 'Memory: parameters',
      depth: 'Depth',
      weighted: 'Layers with weights, in all',
      field: 'Receptive field',
      input: 'Input',
      top1: 'Top-1 accuracy',
      top5: 'Top-5 accuracy',
      photos: 'Right on the ten classes, 250 photos',
      digits: 'Right on handwritten digits (MNIST)',
    },
    help: 'Memory is for one picture forward, four bytes a value, every output in the lecture’s table kept; 1 MB is 10⁶ bytes. [[MAC|MACs]] and memory are for the size of input that each network takes. Depth counts the layers with weights on the longest way from picture to answer. The [[receptive field]] is that of the last layer with more than one cell a map.',
    imageNetNote:
      'Top-1 and top-5 accuracies are torchvision’s: one model, one centred crop, ImageNet-1K validation set; a dash where torchvision has no such network.',
    liveNote: 'The networks that compute here were counted on pictures that none was trained on.',
    apartNote: 'To tell ten classes apart is far easier than a thousand: do not compare the two kinds.',
    without: (name: string, switches: readonly string[]) =>
      `${name} has no switch “${switches.join('”, “')}”: what the link says of it changes nothing here.`,
    saveTotals: 'Save the totals as CSV',
    saveProfiles: 'Save the costs by resolution as CSV',
    profileTitle: 'Where each spends it',
    profileHelp:
      'Every layer counts at the resolution of its output, so that you read from left to right on the way down through the network. Both networks stand on the same scales. At 1 × 1 are the dense layers.',
    profiles: { parameters: 'Parameters', macs: 'MACs a picture', channels: 'Channels of the widest layer' },
    most: (name: string, parts: readonly string[]) =>
      parts.length === 0 ? `${name}: neither parameters nor MACs.` : `${name}: ${parts.join(', ')}.`,
    mostAt: (measure: 'parameters' | 'macs', share: string, size: string) =>
      `${share} of the ${measure === 'macs' ? 'MACs' : 'parameters'} at ${size}`,
    profileSummary: (measure: string, name: string, stages: readonly string[]) =>
      `${measure} of ${name}: ${stages.join('; ')}.`,
    stage: (size: string, amount: string) => `${size}: ${amount}`,
    resolution: 'Cells a map',
    layers: 'Layers',
    channels: 'Channels',
    parameters: 'Parameters',
    macs: 'MACs',
    profileTable: 'Costs of both networks by resolution',
    of: (measure: string, name: string) => `${measure}, ${name}`,
    totalsFileOf: (first: string, second: string) => `${first}-beside-${second}-totals.csv`,
    profilesFileOf: (first: string, second: string) => `${first}-beside-${second}-by-resolution.csv`,
    profileFileOf: (measure: string, first: string, second: string) =>
      `${first}-beside-${second}-${measure}.svg`,
  },

  accuracy: {
    title: 'Accuracy against work',
    metric: 'Accuracy',
    metrics: { 'top-1': 'Top-1', 'top-5': 'Top-5' },
    imageNet: 'On ImageNet',
    imageNetHelp:
      'torchvision’s networks with its V1 weights: one model, one centred crop of 224 × 224 pixels, 50,000 validation pictures, 1,000 classes. The area of a bubble is the number of parameters. After Canziani, Paszke & Culurciello 2016, figure 2. The axis of accuracy does not begin at 0.',
    live: 'The networks that compute here',
    liveHelp:
      'Right answers on 250 photos of ten classes that none of them was trained on, 64 × 64 pixels. The lines are 95 % intervals (Wilson): one photo is 0.4 points, so where they overlap widely the order may be chance. Bubbles have a scale of their own. Plain-20 is ResNet-20 without its skips, from the ResNets’ paper.',
    liveWhy:
      'They are not in the chart above: to tell ten classes apart is far easier than a thousand, and it was measured on other pictures. On one axis, these small networks would seem better than VGG.',
    imageNetAxis: (metric: string) => `${metric} accuracy, %`,
    liveAxis: 'Accuracy on ten classes, %',
    macsAxis: 'Work for one picture, billion MACs (G)',
    liveMacsAxis: 'Work for one picture, million MACs (M)',
    points: (title: string) => `Networks of the chart: ${title}`,
    legend: 'Parameters:',
    families: 'Family:',
    point: (name: string, accuracy: string, macs: string, parameters: string) =>
      `${name}: ${accuracy}, ${macs} MACs, ${parameters} parameters`,
    withSwitches: (name: string, switches: readonly string[]) => `${name}, ${switches.join(', ')}`,
    shortSwitches: {
      'batch-norm': '+ BN',
      'auxiliary-heads': '+ heads',
      'paper-strides': 'v1',
    },
    choose: 'Choose a bubble to read its figures.',
    facts: {
      top1: 'Top-1 accuracy',
      top5: 'Top-5 accuracy',
      accuracy: 'Accuracy',
      interval: '95 % interval',
      macs: 'MACs a picture',
      parameters: 'Parameters',
      paper: 'Paper',
    },
    percent: (value: number, digits: number) => `${value.toFixed(digits)} %`,
    interval: (low: number, high: number) => `${low.toFixed(1)} to ${high.toFixed(1)} %`,
    tally: (percent: string, correct: string, total: string) => `${percent} (${correct} of ${total})`,
    open: 'Open in the atlas',
    table: (title: string) => `Figures: ${title}`,
    network: 'Network',
    notInChart: 'Not in these charts',
    digits: (name: string, tally: string, macs: string, parameters: string) =>
      `${name} reads handwritten digits: ${tally} right, which is no accuracy on photos. ${macs} MACs, ${parameters} parameters.`,
    own: (name: string, macs: string, parameters: string) =>
      `${name}, opened by you: ${macs} MACs, ${parameters} parameters; its accuracy is not known here.`,
    file: (chart: string, ending: string) => `accuracy-against-work-${chart}.${ending}`,
  },

  history: {
    title: 'ImageNet, 2010 to 2017',
    help: 'Top-5 error of the yearly challenge (ILSVRC): how many pictures in a hundred have a class that is not among the five answers given.',
    apart:
      'Two kinds of result, in two charts: what several networks said together is not what one says. Both charts have the same years and the same scale. Where points of a year would cover each other, one stands a little beside its year.',
    panels: {
      entries: {
        title: 'Entries of the challenge, and other ensembles',
        protocol:
          'Measured by the organisers, on test pictures whose labels no entrant had. From 2012 on, every point is the average of several networks. The line joins each year’s best on the challenge’s own training pictures. From 2014 on, the classification error is a column of the localisation task.',
      },
      singles: {
        title: 'Single networks, as their papers state them',
        protocol:
          'One network each, on the validation or the test set, with one crop of a picture or many. No line joins them, since no two were measured alike.',
      },
    },
    series: {
      winners: 'Winning entries',
      ensembles: 'Other ensembles',
      singles: 'Single networks',
    },
    /** For the words at the dotted line, the longest that fits. */
    human: [
      (error: string) => `one person, not “human level”: ${error}`,
      (error: string) => `one person: ${error}`,
      (error: string) => error,
    ],
    humanHelp: (error: string, pictures: string, second: string, secondPictures: string, source: string) =>
      `The dotted line is one person, not “human level”: ${error} on ${pictures} test pictures, after practice on 500. A second person, after practice on 100, had ${second} on ${secondPictures} (${source}).`,
    errorAxis: 'Top-5 error, %',
    yearAxis: 'Year of the challenge',
    points: (title: string) => `Results of the chart: ${title}`,
    point: ({ name, year }: HistoryPoint, error: string, series: string) =>
      `${name} ${year}: ${error}. ${series}`,
    numbered: (number: number, name: string) => `${number}  ${name}`,
    choose: 'Choose a point to read its figures and its source.',
    facts: {
      error: 'Top-5 error',
      year: 'Year',
      set: 'Measured on',
      models: 'Networks averaged',
      views: 'Shown',
      data: 'Trained on',
      source: 'Source',
      note: 'Note',
    },
    sets: { test: 'test set', validation: 'validation set' },
    name: 'Result',
    seriesName: 'Series',
    percent: (error: number, decimals: number) => `${error.toFixed(decimals)} %`,
    models: ({ models, isConvolutional }: HistoryPoint) =>
      models === undefined ? (isConvolutional ? 'not stated' : 'no network') : String(models),
    views: (views: string | undefined) => views ?? 'not stated',
    data: (hasMore: boolean) => (hasMore ? 'further pictures, too' : 'the challenge’s pictures'),
    table: (title: string) => `Figures: ${title}`,
    file: (panel: string, ending: string) => `imagenet-top-5-error-${panel}.${ending}`,
  },
} as const;
