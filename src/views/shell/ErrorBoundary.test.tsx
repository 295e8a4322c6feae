import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { ErrorBoundary } from './ErrorBoundary.tsx';

/** What stands on screen after a child has thrown this. */
function shownAfter(error: unknown): string {
  const boundary = new ErrorBoundary({ children: 'the view' });
  boundary.state = ErrorBoundary.getDerivedStateFromError(error);
  return renderToStaticMarkup(boundary.render());
}

it('shows the view while all is well', () => {
  expect(renderToStaticMarkup(<ErrorBoundary>the view</ErrorBoundary>)).toBe('the view');
});

it('says what went wrong and offers to reload', () => {
  const markup = shownAfter(new RangeError('Softmax needs finite logits.'));
  expect(markup).toContain('role="alert"');
  expect(markup).toContain('Softmax needs finite logits.');
  expect(markup).toMatch(/<button type="button">Reload the page<\/button>/);
  expect(markup).not.toContain('the view');
});

it('takes whatever is thrown', () => {
  expect(shownAfter('no reason')).toContain('no reason');
  expect(shownAfter(new Error(''))).toContain('role="alert"');
});
