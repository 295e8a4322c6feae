import { useState } from 'react';
import type { AnyCalculator } from '../../../../core/calculators/calculator.ts';
import type { AnyValues } from '../../../../core/calculators/field.ts';
import {
  allShown,
  type Judged,
  judgeAll,
  type Prediction,
  predictionOf,
  type Refusal,
  type Round,
} from './prediction.ts';

export interface PredictionState {
  readonly prediction: Prediction;
  readonly refusal: Refusal | undefined;
  /** By question. */
  check(written: Readonly<Record<string, string>>): void;
  show(): void;
  again(): void;
}

/** @param about what is asked about, as text: with another one it is asked anew */
export function usePrediction(
  isOn: boolean,
  calculator: AnyCalculator,
  values: AnyValues,
  about: string,
): PredictionState {
  const [round, setRound] = useState<Round>();
  const [refused, setRefused] = useState<{ readonly about: string; readonly refusal: Refusal }>();
  const close = (judged: readonly Judged[]) => {
    setRefused(undefined);
    setRound({ about, judged });
  };
  return {
    prediction: predictionOf(isOn, calculator, values, about, round),
    refusal: refused?.about === about ? refused.refusal : undefined,
    check: (written) => {
      const judged = judgeAll(calculator, values, written);
      if (judged === 'empty' || 'refused' in judged) setRefused({ about, refusal: judged });
      else close(judged);
    },
    show: () => close(allShown(calculator, values)),
    again: () => setRound(undefined),
  };
}
