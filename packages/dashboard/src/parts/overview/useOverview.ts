// What the overview shows: scores, drivers and the newest answers, kept up as answers come in.

import { useCallback } from 'preact/hooks';
import { getScores, listResponses } from '../../readings';
import { listDrivers } from '../../readings/answers';
import type { Choice, Drivers, ResponseSummary, Scores, Site } from '../../shapes';
import type { TimeMark } from '../chart/TrendChart';
import { useMarks } from '../chart/useMarks';
import { useChoices } from '../filter/useChoices';
import { type FilterControls, useFilter } from '../filter/useFilter';
import { type Live, useLive } from '../list/useLive';
import { type ListControls, useLiveList } from '../list/useLiveList';
import { writeFilter } from '../narrowing';
import { type ReadingControls, useReading } from '../useReading';

/** Newest answers on the overview; the rest is one click away. */
const NEWEST = 5;

export interface OverviewControls extends FilterControls {
  choices: Choice[];
  scores: ReadingControls<Scores>;
  drivers: ReadingControls<Drivers>;
  newest: ListControls<ResponseSummary>;
  live: Live;
  /** What is marked on every trend: the dates on which improvements went live. */
  marks: TimeMark[];
}

export function useOverview(site: Site): OverviewControls {
  const controls = useFilter();
  const { filter, narrowing } = controls;
  const scores = useReading(useCallback(() => getScores(site.id, narrowing), [site.id, narrowing]));
  const drivers = useReading(useCallback(() => listDrivers(site.id, narrowing), [site.id, narrowing]));
  const load = useCallback(() => listResponses(site.id, narrowing, { limit: NEWEST }), [site.id, narrowing]);
  const newest = useLiveList<ResponseSummary>(`overview ${site.id} ${writeFilter(filter)}`, load);
  const [choices, note] = useChoices(site.id);
  const marks = useMarks(site.id);

  const readAgain = (): void => {
    scores.reread();
    drivers.reread();
    newest.catchUp(live.paused);
  };
  const live = useLive(site.id, {
    onResponse: (answer) => {
      note(answer);
      readAgain();
    },
    onResume: readAgain,
    // Scores and drivers are dear on a big site: what came within a blink of the start waits for the next answer.
    onMissed: (first) => (first ? newest.catchUp(live.paused) : readAgain()),
  });
  return { ...controls, choices, scores, drivers, newest, live, marks };
}
