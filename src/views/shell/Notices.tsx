import { X } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import type { Notice, Problem } from '../../store/notice.ts';
import { problemText } from '../messages/en/problems.ts';
import { shellText } from '../messages/en/shell.ts';
import { useActions, useSelector } from '../shared/store-context.ts';
import styles from './Notices.module.css';

/** What went wrong, until it is dismissed; what fetching caused can be tried again. */
export function Notices() {
  const notices = useSelector((state) => state.notices);
  const { dismiss, retry } = useActions();
  return (
    <div className={styles.notices}>
      {notices.map((notice) => (
        <NoticeLine
          key={notice.id}
          notice={notice}
          onDismiss={() => dismiss(notice.id)}
          onRetry={isRetriable(notice.problem) ? () => retry(notice) : undefined}
        />
      ))}
    </div>
  );
}

const retriable: ReadonlySet<Problem['code']> = new Set([
  'samples-failed',
  'sample-failed',
  'network-failed',
  'rival-failed',
]);
const isRetriable = (problem: Problem) => retriable.has(problem.code);

interface Props {
  readonly notice: Notice;
  readonly onDismiss: () => void;
  readonly onRetry: (() => void) | undefined;
}

/** How long a note that asks for nothing stays. */
const noteMs = 8000;

function NoticeLine({ notice, onDismiss, onRetry }: Props) {
  const passes = notice.tone === 'note';
  const dismiss = useEffectEvent(onDismiss);
  useEffect(() => {
    if (!passes) return;
    const timer = setTimeout(() => dismiss(), noteMs);
    return () => clearTimeout(timer);
  }, [passes]);
  return (
    <div
      className={styles.notice}
      data-tone={notice.tone}
      role={notice.tone === 'error' ? 'alert' : 'status'}
    >
      <p>{problemText(notice.problem)}</p>
      {onRetry && (
        <button type="button" className={styles.retry} onClick={onRetry}>
          {shellText.retry}
        </button>
      )}
      <button type="button" className={styles.dismiss} aria-label={shellText.dismiss} onClick={onDismiss}>
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
