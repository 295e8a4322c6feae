import { Component, type ReactNode } from 'react';
import { shellText } from '../messages/en/shell.ts';
import styles from './ErrorBoundary.module.css';

interface Props {
  readonly children: ReactNode;
}

interface State {
  /** What the error says of itself; absent while all is well. */
  readonly detail?: string;
}

/** Stands in for a view that threw while it was drawn: says so, and offers to load the page again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === undefined) return this.props.children;
    return (
      <div className={styles.broken} role="alert">
        <p>{shellText.broken(detail)}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {shellText.reload}
        </button>
      </div>
    );
  }
}
