import type { OptionSpec } from '../../core/attribution/method.ts';
import { methodById } from '../../core/attribution/registry.ts';
import type { MethodChoice } from './lab-choice.ts';

/** The choice without options that its method does not have or cannot be set to; the same object if there are none. */
export function withUsableOptions(choice: MethodChoice): MethodChoice {
  const specs = methodById(choice.method).options;
  const given = Object.entries(choice.options);
  const usable = given.filter(([id, value]) => specs.some((spec) => spec.id === id && fits(spec, value)));
  return usable.length === given.length ? choice : { ...choice, options: Object.fromEntries(usable) };
}

/** How far a value may be off a step, as a share of it: decimal fractions are not exact. */
const TOLERANCE = 1e-6;

function fits({ min, max, step }: OptionSpec, value: number): boolean {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < TOLERANCE;
}
