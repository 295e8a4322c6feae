/** Sample pictures that belong together: what networks of one sort are shown. */
export interface SampleSet {
  /** The address of its list, relative to the page. */
  readonly list: string;
  /** As in the predictions of the networks that learned them. */
  readonly classes: readonly string[];
  /** Of the pictures a network takes that knows none of the classes. */
  readonly channels: 1 | 3;
}

export const sampleSets = {
  photos: {
    list: 'samples/index.json',
    classes: [
      'lifeboat',
      'ladybug',
      'pizza',
      'bell pepper',
      'school bus',
      'koala',
      'espresso',
      'red panda',
      'orange',
      'sports car',
    ],
    channels: 3,
  },
  digits: {
    list: 'digits/index.json',
    classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    channels: 1,
  },
} as const satisfies Record<string, SampleSet>;

export type SampleSetId = keyof typeof sampleSets;
