import { expect, test } from 'vitest';
import { readClassNames } from './class-names.ts';

test.each([
  ['lines', ' cat \r\n\ndog\n', ['cat', 'dog']],
  ['numbered lines', '0 cat\n1 red panda\n', ['cat', 'red panda']],
  ['names that are numbers', '0\n1\n2', ['0', '1', '2']],
  ['one name that starts with a number', '0 degrees', ['0 degrees']],
  ['a list', '["cat", "dog"]', ['cat', 'dog']],
  ['labels', '{"labels": ["cat", "dog"], "imageSize": 224}', ['cat', 'dog']],
  ['names by index, in any order', '{"1": "dog", "0": "cat"}', ['cat', 'dog']],
  [
    'more than ten of them',
    JSON.stringify(Object.fromEntries([...'abcdefghijkl'].map((c, i) => [i, c]))),
    [...'abcdefghijkl'],
  ],
  ['ImageNet’s list', '{"0": ["n01", "tench"], "1": ["n02", "goldfish"]}', ['tench', 'goldfish']],
  ['indices by name', '{"dog": 1, "cat": 0}', ['cat', 'dog']],
  ['a gap', '{"0": "cat", "2": "dog"}', []],
  ['a model', '{"modelTopology": {}}', []],
  ['nothing', '\n', []],
])('%s', (_, text, names) => {
  expect(readClassNames(text)).toEqual(names);
});
