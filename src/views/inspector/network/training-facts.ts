import { countText, percentText } from '../../../draw/format.ts';
import type { Card } from '../../../store/card.ts';
import { aboutText as text } from '../../messages/en/about.ts';

/** Recipe, pictures, seeds, teacher, time and date, as far as the card tells. */
export function trainingFacts({ recipe, data, seeds, teacher, training, date }: Card) {
  const facts = [
    { name: text.recipe, value: recipe.join(' ') },
    { name: text.data, value: picturesOf(data), note: data.source },
    { name: text.heldOut, value: data.heldOut },
    { name: text.teacher, value: teacher && teacherOf(teacher) },
    { name: text.seeds, value: seeds.map(({ stage, seed }) => text.seedOf(stage, seed)).join(', ') },
    { name: text.time, value: training && text.timeOf(text.minutes(training.seconds), training.machine) },
    { name: text.date, value: date },
  ];
  return facts.filter(({ value }) => value !== undefined && value !== '');
}

function picturesOf({ counts }: Card['data']): string {
  return counts.map(({ set, pictures }) => text.setOf(countText(pictures), text.sets[set] ?? set)).join(', ');
}

function teacherOf({ description, correct, total }: NonNullable<Card['teacher']>): string {
  if (correct === undefined || total === undefined) return description;
  return text.teacherOf(description, percentText(correct / total));
}
