import { useCallback, useState } from 'react';

/** Keeps results from view until the person has had a guess, if they asked for that. */
export interface Gate {
  readonly isShut: boolean;
  open(): void;
}

/** @param question what is to be predicted; for another one the gate shuts again */
export function useGate(predicting: boolean, question: string): Gate {
  const [answered, setAnswered] = useState<string>();
  const open = useCallback(() => setAnswered(question), [question]);
  return { isShut: predicting && answered !== question, open };
}
