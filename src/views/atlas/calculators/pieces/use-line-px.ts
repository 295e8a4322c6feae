import { useSelector } from '../../../shared/store-context.ts';

/** Height of a line of small text at the size that the person chose, in CSS pixels. */
export const useLinePx = (): number => 18 * useSelector((state) => state.settings.textSize);
