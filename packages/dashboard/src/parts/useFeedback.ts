// What the feedback page shows, and what moves it: the filter in the address, scores, the live list.

import { useLocation } from 'preact-iso';
import type { RefObject } from 'preact';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { listResponses, listScores, type Narrowing, type ResponseSummary, type Score, type Site } from '../readings';
import { announcementOf } from './announcementOf';
import { holdsStill } from './list/holdsStill';
import { type Live, useLive } from './list/useLive';
import { type ListControls, useLiveList } from './list/useLiveList';
import { type Filter, narrowingOf, readFilter, writeFilter } from './narrowing';
import { type ReadingControls, useReading } from './useReading';
import { type SurveyName, useSurveys } from './useSurveys';

const PAGE_SIZE = 25;

/** Something to be said once to a screen reader; the turn tells two equal ones apart. */
export interface Announcement {
  text: string;
  turn: number;
}

export interface FeedbackControls {
  filter: Filter;
  setFilter(filter: Filter): void;
  narrowing: Narrowing;
  surveys: SurveyName[];
  scores: ReadingControls<{ items: Score[] }>;
  answers: ListControls<ResponseSummary>;
  live: Live;
  announcement: Announcement;
  /** The element around the list: while it is read, new answers wait. */
  frame: RefObject<HTMLDivElement | null>;
}

function useFilter(): [Filter, Narrowing, (filter: Filter) => void] {
  const { query, route, path } = useLocation();
  const { survey, period } = readFilter(query);
  const filter = useMemo(() => ({ period, ...(survey && { survey }) }), [survey, period]);
  const narrowing = useMemo(() => narrowingOf(filter, Date.now()), [filter]);
  return [filter, narrowing, (changed) => route(path + writeFilter(changed))];
}

export function useFeedback(site: Site): FeedbackControls {
  const [filter, narrowing, setFilter] = useFilter();
  const frame = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', turn: 0 });

  const load = useCallback(
    (cursor: string | null) => listResponses(site.id, narrowing, { cursor, limit: PAGE_SIZE }),
    [site.id, narrowing],
  );
  const answers = useLiveList<ResponseSummary>(`feedback ${site.id} ${writeFilter(filter)}`, load);
  const scores = useReading(useCallback(() => listScores(site.id, narrowing), [site.id, narrowing]));
  const [surveys, noteSurveys] = useSurveys(site.id, filter.survey);

  const holds = (): boolean => live.paused || holdsStill(frame.current);
  const live = useLive(site.id, {
    onResponse: (summary) => {
      noteSurveys([summary]);
      scores.reread();
      if (filter.survey && summary.survey?.id !== filter.survey) return;
      answers.arrive(summary, holds());
      setAnnouncement(({ turn }) => ({ text: announcementOf(summary), turn: turn + 1 }));
    },
    onResume: () => !holdsStill(frame.current) && answers.showWaiting(),
    onMissed: () => {
      answers.catchUp(holds());
      scores.reread();
    },
  });

  return { filter, setFilter, narrowing, surveys, scores, answers, live, announcement, frame };
}
