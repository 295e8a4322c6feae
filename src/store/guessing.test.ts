import { describe, expect, it } from 'vitest';
import { settled } from '../dev/fixtures/services.ts';
import { started } from '../dev/fixtures/started-store.ts';
import { guessedClass, isAnswerHidden } from './selectors.ts';

describe('guessing first', () => {
  it('keeps the answer back until a class is guessed, and again for the next picture', async () => {
    const { store, runs } = await started();
    runs[0]?.answer([2, 1]);
    await settled();
    expect(isAnswerHidden(store.getState())).toBe(false);
    store.actions.setGuessing(true);
    expect(isAnswerHidden(store.getState())).toBe(true);
    store.actions.guess(1);
    expect(isAnswerHidden(store.getState())).toBe(false);
    expect(guessedClass(store.getState())).toBe(1);
    void store.actions.setSample('school-bus-2');
    await settled();
    runs[1]?.answer([0, 1]);
    await settled();
    expect(isAnswerHidden(store.getState())).toBe(true);
    expect(guessedClass(store.getState())).toBeUndefined();
  });

  it('turned off, hides nothing', async () => {
    const { store, runs } = await started();
    runs[0]?.answer([2, 1]);
    await settled();
    store.actions.setGuessing(true);
    store.actions.setGuessing(false);
    expect(isAnswerHidden(store.getState())).toBe(false);
  });
});
