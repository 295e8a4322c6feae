import type { ReactNode } from 'react';

export interface ResultProps<V> {
  readonly values: V;
  readonly change: (patch: Partial<V>) => void;
}

export interface DrawingProps<V> {
  readonly values: V;
  /** Nothing in it may tell what is asked. */
  readonly isAnswerHidden: boolean;
}

/** How a calculator is shown; its fields and questions are made from its data. */
export interface CalculatorView<V> {
  /** The answer, and how it comes about with the numbers put in. Not rendered while the answer is hidden. */
  Result(props: ResultProps<V>): ReactNode;
  Drawing(props: DrawingProps<V>): ReactNode;
}
