/** Networks that teach most when seen beside each other, by id; the better known pairs first. */
const pairs: readonly (readonly [string, string])[] = [
  ['plain-20', 'resnet-20'],
  ['mini-vgg', 'mini-resnet'],
  ['tiny-vgg', 'mini-alexnet'],
];

/** The networks to begin with where none is named. @param ids of the networks there are, at least one */
export function firstPair(ids: readonly string[]): readonly [string, string] {
  const there = pairs.find((pair) => pair.every((id) => ids.includes(id)));
  const [first = ''] = ids;
  return there ?? [first, counterpartOf(first, ids)];
}

/** Which network to show beside another: the one it is paired with, else the next in the list. */
export function counterpartOf(id: string, ids: readonly string[]): string {
  const paired = pairs.find((pair) => pair.includes(id))?.find((other) => other !== id);
  if (paired !== undefined && ids.includes(paired)) return paired;
  return ids[(ids.indexOf(id) + 1) % ids.length] ?? id;
}
