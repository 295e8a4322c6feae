/** Pictures an error was measured on: both of ImageNet-1K, 100,000 (150,000 in 2010) with labels held back, and 50,000 with labels given out. */
export type EvaluatedSet = 'test' | 'validation';

/** One published top-5 error on ImageNet-1K. */
export interface HistoryPoint {
  /** Unique, as links write it. */
  readonly id: string;
  readonly name: string;
  /** Of the challenge it was handed in to, or that was current when it was published. */
  readonly year: number;
  /** Pictures whose class is not among the five answers, in %. */
  readonly error: number;
  /** Where its source prints fewer decimals than two. */
  readonly decimals?: 1;
  readonly set: EvaluatedSet;
  /** How many networks were averaged; absent where nobody said, or where it was no network. */
  readonly models?: number;
  /** How each picture was shown, in words: `10 crops`; absent where the source does not say. */
  readonly views?: string;
  /** Whether learnt features did the work; before 2012 they were made by hand. */
  readonly isConvolutional: boolean;
  /** Trained on more pictures than the challenge gave. */
  readonly outsideData?: boolean;
  /** Paper or page, and the place in it. */
  readonly source: string;
  /** One sentence. */
  readonly note?: string;
}

const results = (year: number) => `ILSVRC ${year}, results page`;

/** The winner of each year's classification, on the data of the challenge alone. */
export const winningEntries: readonly HistoryPoint[] = [
  {
    id: 'nec-uiuc-2010',
    name: 'NEC-UIUC',
    year: 2010,
    error: 28.19,
    set: 'test',
    isConvolutional: false,
    source: results(2010),
    note: 'SIFT and local binary patterns, coded, with a support vector machine; on the 150,000 test pictures of 2010.',
  },
  {
    id: 'xrce-2011',
    name: 'XRCE',
    year: 2011,
    error: 25.77,
    set: 'test',
    isConvolutional: false,
    source: results(2011),
    note: 'Fisher vectors of hand-made features with linear classifiers.',
  },
  {
    id: 'alexnet-2012-entry',
    name: 'AlexNet (SuperVision)',
    year: 2012,
    error: 16.42,
    set: 'test',
    models: 5,
    isConvolutional: true,
    source: `${results(2012)}; Krizhevsky et al. 2012, table 2`,
  },
  {
    id: 'clarifai-2013',
    name: 'Clarifai',
    year: 2013,
    error: 11.74,
    set: 'test',
    isConvolutional: true,
    source: results(2013),
    note: 'Several networks averaged; how many was not said.',
  },
  {
    id: 'googlenet-2014-entry',
    name: 'GoogLeNet',
    year: 2014,
    error: 6.66,
    set: 'test',
    models: 7,
    views: '144 crops',
    isConvolutional: true,
    source: `${results(2014)}; Szegedy et al. 2015, tables 2 and 3, where it is printed as 6.67`,
  },
  {
    id: 'resnet-2015-entry',
    name: 'ResNet (MSRA)',
    year: 2015,
    error: 3.57,
    set: 'test',
    models: 6,
    views: 'several scales',
    isConvolutional: true,
    source: `${results(2015)}; He et al. 2016, table 5`,
  },
  {
    id: 'trimps-2016',
    name: 'Trimps-Soushen',
    year: 2016,
    error: 2.99,
    set: 'test',
    isConvolutional: true,
    source: results(2016),
    note: 'Several known networks averaged; how many was not said.',
  },
  {
    id: 'senet-2017-entry',
    name: 'SENet (WMW)',
    year: 2017,
    error: 2.25,
    set: 'test',
    views: 'several scales and crops',
    isConvolutional: true,
    source: `${results(2017)}; Hu et al. 2018, abstract`,
    note: 'A small ensemble; how many networks was not said.',
  },
];

/** Further results of several networks on the test set, handed in or measured there after the challenge. */
export const otherEnsembles: readonly HistoryPoint[] = [
  {
    id: 'alexnet-2012-outside',
    name: 'AlexNet, more data',
    year: 2012,
    error: 15.32,
    set: 'test',
    models: 7,
    isConvolutional: true,
    outsideData: true,
    source: `${results(2012)}; Krizhevsky et al. 2012, table 2`,
    note: 'The 15.3 % that is usually told: two of its seven networks began with all of ImageNet’s pictures of autumn 2011.',
  },
  {
    id: 'clarifai-2013-outside',
    name: 'Clarifai, more data',
    year: 2013,
    error: 11.2,
    set: 'test',
    isConvolutional: true,
    outsideData: true,
    source: results(2013),
    note: 'With a network trained on 5,000 classes.',
  },
  {
    id: 'vgg-2014-entry',
    name: 'VGG',
    year: 2014,
    error: 7.32,
    set: 'test',
    models: 7,
    isConvolutional: true,
    source: `${results(2014)}; Simonyan & Zisserman 2015, table 7`,
    note: 'Second in 2014.',
  },
  {
    id: 'vgg-2014-after',
    name: 'VGG, two networks',
    year: 2014,
    error: 6.8,
    decimals: 1,
    set: 'test',
    models: 2,
    views: 'several scales and crops, and whole pictures',
    isConvolutional: true,
    source: 'Simonyan & Zisserman 2015, table 7',
    note: 'After the challenge.',
  },
];

/** One network each, as its paper states it: sets and crops differ, so that no line joins them. */
export const singleNetworks: readonly HistoryPoint[] = [
  {
    id: 'alexnet-2012-single',
    name: 'AlexNet',
    year: 2012,
    error: 18.2,
    decimals: 1,
    set: 'validation',
    models: 1,
    views: '10 crops',
    isConvolutional: true,
    source: 'Krizhevsky et al. 2012, table 2',
  },
  {
    id: 'zf-2013-single',
    name: 'Zeiler & Fergus',
    year: 2013,
    error: 16.1,
    decimals: 1,
    set: 'test',
    models: 1,
    isConvolutional: true,
    source: 'Zeiler & Fergus 2014, table 2; Simonyan & Zisserman 2015, table 7',
    note: '16.0 on the validation set.',
  },
  {
    id: 'googlenet-2014-single-crop',
    name: 'GoogLeNet, 1 crop',
    year: 2014,
    error: 10.07,
    set: 'validation',
    models: 1,
    views: '1 crop',
    isConvolutional: true,
    source: 'Szegedy et al. 2015, table 3',
  },
  {
    id: 'googlenet-2014-single',
    name: 'GoogLeNet, 144 crops',
    year: 2014,
    error: 7.89,
    set: 'validation',
    models: 1,
    views: '144 crops',
    isConvolutional: true,
    source: 'Szegedy et al. 2015, table 3',
  },
  {
    id: 'vgg-2014-single',
    name: 'VGG',
    year: 2014,
    error: 7,
    decimals: 1,
    set: 'test',
    models: 1,
    views: 'several scales and crops, and whole pictures',
    isConvolutional: true,
    source: 'Simonyan & Zisserman 2015, table 7',
    note: 'After the challenge; 7.1 on the validation set.',
  },
  {
    id: 'bn-inception-2015-single',
    name: 'BN-Inception',
    year: 2015,
    error: 5.82,
    set: 'validation',
    models: 1,
    views: '144 crops',
    isConvolutional: true,
    source: 'Ioffe & Szegedy 2015, figure 4',
  },
  {
    id: 'resnet-152-2015-single',
    name: 'ResNet-152',
    year: 2015,
    error: 4.49,
    set: 'validation',
    models: 1,
    views: 'several scales',
    isConvolutional: true,
    source: 'He et al. 2016, table 4',
    note: '5.71 with 10 crops of one scale (table 3).',
  },
  {
    id: 'resnext-101-2016-single',
    name: 'ResNeXt-101',
    year: 2016,
    error: 4.4,
    decimals: 1,
    set: 'validation',
    models: 1,
    views: '1 crop of 320 pixels',
    isConvolutional: true,
    source: 'Xie et al. 2017, table 5',
  },
  {
    id: 'senet-154-2017-single',
    name: 'SENet-154',
    year: 2017,
    error: 3.79,
    set: 'validation',
    models: 1,
    views: '1 crop of 320 pixels',
    isConvolutional: true,
    source: 'Hu et al. 2018 (arXiv version 4), table 8',
    note: '4.47 with a crop of 224 pixels.',
  },
];

/** What a person gets wrong, as far as one was asked: Russakovsky et al. 2015, §6.4, table 6. */
export const humanError = {
  /** Of the annotator who had practised on 500 pictures; top-5, in %. */
  error: 5.1,
  pictures: 1500,
  /** Of a second one, who had practised on 100. */
  secondError: 12,
  secondPictures: 258,
  source: 'Russakovsky et al. 2015, table 6',
} as const;
