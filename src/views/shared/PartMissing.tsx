import { shellText } from '../messages/en/shell.ts';

/** Stands where a part's code could not be fetched. */
export function PartMissing({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <p role="alert">
      {shellText.partMissing}{' '}
      <button type="button" onClick={onRetry}>
        {shellText.retry}
      </button>
    </p>
  );
}
