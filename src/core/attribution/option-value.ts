import type { AttributionRequest, OptionSpec } from './method.ts';

/** What a request sets an option to; its default where it says nothing. @throws RangeError outside the option's limits */
export function optionValue(spec: OptionSpec, { options }: Pick<AttributionRequest, 'options'>): number {
  const value = options[spec.id] ?? spec.default;
  if (!(value >= spec.min && value <= spec.max))
    throw new RangeError(`Option "${spec.id}" goes from ${spec.min} to ${spec.max}, but got ${value}.`);
  return value;
}

/** As `optionValue`, of an option that counts something or is a choice. @throws RangeError also if not whole */
export function wholeOptionValue(spec: OptionSpec, request: Pick<AttributionRequest, 'options'>): number {
  const value = optionValue(spec, request);
  if (!Number.isInteger(value)) throw new RangeError(`Option "${spec.id}" must be whole, not ${value}.`);
  return value;
}
