import { useCallback, useMemo } from 'react';
import type { AtlasParameter } from '../../store/atlas/atlas-parameter.ts';
import { readParameter, writeParameter } from '../../store/atlas/parameters.ts';
import { useActions, useSelector } from '../shared/store-context.ts';

/** One parameter of the atlas, and how to set it; undefined: its default. The value stays the same object while it is written the same. */
export function useAtlas<T>(parameter: AtlasParameter<T>): readonly [T, (value: T | undefined) => void] {
  const { key } = parameter;
  const written = useSelector((state) => state.atlas[key]);
  const value = useMemo(
    () => readParameter(written === undefined ? {} : { [key]: written }, parameter),
    [key, written, parameter],
  );
  const { setAtlas } = useActions();
  const set = useCallback(
    (next: T | undefined) => setAtlas(writeParameter(parameter, next)),
    [setAtlas, parameter],
  );
  return [value, set];
}
