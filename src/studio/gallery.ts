/** One sample picture of the app: `n` counts from 1 within its class. */
export interface GalleryEntry {
  readonly classId: string;
  readonly n: number;
  readonly seed: number;
}

/** The pictures under public/samples, chosen by eye for variety; classes in the networks' order. */
export const GALLERY: readonly GalleryEntry[] = [
  { classId: 'lifeboat', n: 1, seed: 11 },
  { classId: 'lifeboat', n: 2, seed: 8 },
  { classId: 'lifeboat', n: 3, seed: 1009 },
  { classId: 'lifeboat', n: 4, seed: 1028 },
  { classId: 'ladybug', n: 1, seed: 1 },
  { classId: 'ladybug', n: 2, seed: 3 },
  { classId: 'ladybug', n: 3, seed: 1013 },
  { classId: 'ladybug', n: 4, seed: 1015 },
  { classId: 'pizza', n: 1, seed: 6 },
  { classId: 'pizza', n: 2, seed: 2 },
  { classId: 'pizza', n: 3, seed: 1009 },
  { classId: 'pizza', n: 4, seed: 1028 },
  { classId: 'bell-pepper', n: 1, seed: 3 },
  { classId: 'bell-pepper', n: 2, seed: 1 },
  { classId: 'bell-pepper', n: 3, seed: 1016 },
  { classId: 'bell-pepper', n: 4, seed: 1008 },
  { classId: 'school-bus', n: 1, seed: 2 },
  { classId: 'school-bus', n: 2, seed: 4 },
  { classId: 'school-bus', n: 3, seed: 1029 },
  { classId: 'school-bus', n: 4, seed: 1026 },
  { classId: 'koala', n: 1, seed: 4 },
  { classId: 'koala', n: 2, seed: 3 },
  { classId: 'koala', n: 3, seed: 1007 },
  { classId: 'koala', n: 4, seed: 1018 },
  { classId: 'espresso', n: 1, seed: 3 },
  { classId: 'espresso', n: 2, seed: 1 },
  { classId: 'espresso', n: 3, seed: 1016 },
  { classId: 'espresso', n: 4, seed: 1023 },
  { classId: 'red-panda', n: 1, seed: 1 },
  { classId: 'red-panda', n: 2, seed: 2 },
  { classId: 'red-panda', n: 3, seed: 1005 },
  { classId: 'red-panda', n: 4, seed: 1010 },
  { classId: 'orange', n: 1, seed: 2 },
  { classId: 'orange', n: 2, seed: 3 },
  { classId: 'orange', n: 3, seed: 6 },
  { classId: 'orange', n: 4, seed: 1013 },
  { classId: 'sports-car', n: 1, seed: 3 },
  { classId: 'sports-car', n: 2, seed: 4 },
  { classId: 'sports-car', n: 3, seed: 1007 },
  { classId: 'sports-car', n: 4, seed: 1020 },
];
