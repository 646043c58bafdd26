// What is marked on charts over time: the dates on which improvements went live.

import { useCallback, useMemo } from 'preact/hooks';
import { listImprovements } from '../../readings/loop';
import { useReading } from '../useReading';
import type { TimeMark } from './TrendChart';

export function useMarks(site: string): TimeMark[] {
  const reading = useReading(useCallback(() => listImprovements(site), [site]));
  const items = reading.state === 'ready' ? reading.value.items : undefined;
  return useMemo(
    () => (items ?? []).flatMap(({ state, live: time, title }) => (state === 'live' && time ? [{ time, title }] : [])),
    [items],
  );
}
