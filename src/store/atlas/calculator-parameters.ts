import { calculatorIds } from '../../core/calculators/calculator-ids.ts';
import { flag, oneOf, text } from './atlas-parameter.ts';

export const calculatorParameter = oneOf('calculator', calculatorIds, 'output-size');

/** What is set in the calculator: `in.224~filter.11`. What its fields make of it is asked where it is shown. */
export const valuesParameter = text('values', /^[\w.~-]{1,400}$/, '');

/** Whether results wait for the person's answer. */
export const predictParameter = flag('predict', false);

export const calculatorParameters = [calculatorParameter, valuesParameter, predictParameter];
