import { useLayoutEffect } from 'react';
import type { Theme } from '../../store/state.ts';
import { useSelector } from '../shared/store-context.ts';

/** Writes theme and text size to the root element, where the style sheets read them. */
export function useTheme(): void {
  const { theme, textSize } = useSelector((state) => state.settings);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--text-scale', String(textSize));
  }, [textSize]);
  useLayoutEffect(() => followTheme(theme), [theme]);
}

function followTheme(theme: Theme): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] =
      theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
  };
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
