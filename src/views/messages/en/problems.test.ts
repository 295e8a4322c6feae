import { describe, expect, it } from 'vitest';
import { problemText } from './problems.ts';

describe('what is told of a problem', () => {
  it('has a single stop where the detail is a sentence itself', () => {
    const told = problemText({ code: 'checkpoint-failed', moment: 2, detail: 'The file is cut short.' });
    expect(told).toContain('(The file is cut short). You see');
  });

  it('says that one sees the network fully trained where a link asks for a moment that was not kept', () => {
    expect(problemText({ code: 'link-unknown-checkpoint', value: '99', network: 'Tiny VGG', kept: 12 })).toBe(
      'The link asks for checkpoint 99, but Tiny VGG has 12. You see it fully trained.',
    );
  });

  it('does not deny a picture that is another network’s', () => {
    const told = problemText({ code: 'link-unknown-sample', value: 'pizza-1' });
    expect(told).toContain('“pizza-1” that is not among this network’s pictures');
    expect(told).not.toContain('exist');
  });
});
