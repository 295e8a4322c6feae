import { describe, expect, it } from 'vitest';
import { labParts, labTests, readOptions, writeOptions } from './lab-choice.ts';
import { studyOption, studyOptions, usableStudyOptions, withStudyOption } from './study-options.ts';

describe('options of studies', () => {
  it('are what a link says, else what is usual', () => {
    const options = { 'ascent.steps': '512', 'ascent.seed': '0', 'dream.strength': 'mighty' };
    expect(studyOption({ options }, 'ascent.steps')).toBe('512');
    expect(studyOption({ options }, 'ascent.seed')).toBe(1);
    expect(studyOption({ options }, 'dream.strength')).toBe('usual');
  });

  it('are written only where they are not usual', () => {
    const set = withStudyOption({}, 'ascent.seed', 3);
    expect(set).toEqual({ 'ascent.seed': '3' });
    expect(studyOption({ options: set }, 'ascent.seed')).toBe(3);
    expect(withStudyOption(set, 'ascent.seed', 1)).toEqual({});
  });

  it('that do not exist or cannot be are left out', () => {
    const good = { 'sanity.order': 'independent', 'dream.strength': 'gentle' };
    expect(usableStudyOptions(good)).toBe(good);
    for (const bad of [
      { 'adversarial.epsilon': '17' },
      { 'adversarial.epsilon': '1e1' },
      { 'ascent.seed': '-1' },
      { 'table.fill': 'white' },
      { toString: 'x' },
    ])
      expect(usableStudyOptions({ ...good, ...bad })).toEqual(good);
  });

  it('bear the name of a test or of a study turned around, by which links tell whose they are', () => {
    const places = [...labTests, ...labParts, 'ascent', 'dream', 'adversarial'];
    for (const id of Object.keys(studyOptions)) expect(places).toContain(id.split('.')[0]);
  });
});

describe('options in a link', () => {
  it.each(['ascent.steps:512', 'dream.strength:strong,adversarial.epsilon:0'])(
    '%s reads and writes the same',
    (text) => expect(writeOptions(readOptions(text) ?? {})).toBe(text),
  );

  it.each(['', 'ascent.steps', 'a:1,', 'a:1:2'])('%j cannot be read', (text) =>
    expect(readOptions(text)).toBeUndefined(),
  );
});
