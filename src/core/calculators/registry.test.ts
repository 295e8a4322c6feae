import { expect, test } from 'vitest';
import { exampleValues } from './calculator.ts';
import { calculatorIds } from './calculator-ids.ts';
import { judge } from './judge.ts';
import { calculatorOf } from './registry.ts';
import { readValues, writeValues } from './value-text.ts';

const examples = calculatorIds.flatMap((id) => {
  const calculator = calculatorOf(id);
  return Object.entries(calculator.examples).map(([name, given]) => ({ id, name, calculator, given }));
});

test.each(examples)(
  '$id, $name: within bounds, without a problem, and has an answer',
  ({ calculator, given }) => {
    const values = exampleValues(calculator, given);
    expect(readValues(calculator.fields, writeValues(calculator.fields, values))).toEqual({
      values,
      bad: [],
    });
    expect(calculator.problem(values)).toBeUndefined();
    const answers = Object.values(calculator.questions).map((question) => question.answer(values));
    expect(answers.filter((answer) => answer !== undefined).length).toBeGreaterThan(0);
    for (const answer of answers) if (answer !== undefined) expect(Number.isSafeInteger(answer)).toBe(true);
  },
);

test.each(examples)(
  '$id, $name: the answer is right, and each slip that differs is told',
  ({ calculator, given }) => {
    const values = exampleValues(calculator, given);
    for (const question of Object.values(calculator.questions)) {
      const right = question.answer(values);
      if (right === undefined) continue;
      expect(judge(question, values, { value: right, precision: 1 }, right)).toEqual({ kind: 'right' });
      for (const slip of Object.values(question.mistakes)) {
        const value = slip(values);
        if (value === undefined || value === right) continue;
        expect(judge(question, values, { value, precision: 1 }, right).kind).toBe('mistake');
      }
    }
  },
);

test.each(calculatorIds)('%s: the shown fields are its own, a problem is told at one of them', (id) => {
  const calculator = calculatorOf(id);
  const names = Object.keys(calculator.fields);
  for (const given of Object.values(calculator.examples)) {
    const values = exampleValues(calculator, given);
    for (const name of calculator.shown?.(values) ?? []) expect(names).toContain(name);
  }
});

test('the largest numbers that can be set are still exact', () => {
  for (const id of calculatorIds) {
    const { fields, questions, problem } = calculatorOf(id);
    const largest = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field.kind === 'number' ? field.to : field.fallback,
      ]),
    );
    const values = { ...largest, ...(id === 'layer-cost' && { stride: 1, groups: 1 }) };
    if (problem(values)) continue;
    for (const question of Object.values(questions))
      expect(Number.isSafeInteger(question.answer(values) ?? 0)).toBe(true);
  }
});
