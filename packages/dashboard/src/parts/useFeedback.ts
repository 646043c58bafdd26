// What the feedback page shows, and what moves it: the filter in the address, scores, the live list.

import type { RefObject } from 'preact';
import { useCallback, useRef, useState } from 'preact/hooks';
import { getScores, listResponses, type ResponseSummary, type Scores, type Site } from '../readings';
import type { Choice } from '../shapes';
import { announcementOf } from './announcementOf';
import { useChoices } from './filter/useChoices';
import { type FilterControls, useFilter } from './filter/useFilter';
import { holdsStill } from './list/holdsStill';
import { type Live, useLive } from './list/useLive';
import { type ListControls, useLiveList } from './list/useLiveList';
import { type Filter, isNarrowed, writeFilter } from './narrowing';
import { type ReadingControls, useReading } from './useReading';

const PAGE_SIZE = 25;

/** Something to be said once to a screen reader; the turn tells two equal ones apart. */
export interface Announcement {
  text: string;
  turn: number;
}

export interface FeedbackControls extends FilterControls {
  choices: Choice[];
  scores: ReadingControls<Scores>;
  answers: ListControls<ResponseSummary>;
  live: Live;
  announcement: Announcement;
  /** The element around the list: while it is read, new answers wait. */
  frame: RefObject<HTMLDivElement | null>;
}

/** Whether an answer fits, where that can be told by looking at it; a search in words cannot. */
function fits({ survey }: ResponseSummary, filter: Filter): boolean | undefined {
  if (!isNarrowed(filter)) return true;
  if (filter.survey && survey?.id !== filter.survey) return false;
  return isNarrowed({ ...filter, survey: undefined }) ? undefined : true;
}

export function useFeedback(site: Site): FeedbackControls {
  const filterControls = useFilter();
  const { filter, narrowing } = filterControls;
  const frame = useRef<HTMLDivElement>(null);
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', turn: 0 });

  const load = useCallback(
    (cursor: string | null) => listResponses(site.id, narrowing, { cursor, limit: PAGE_SIZE }),
    [site.id, narrowing],
  );
  const answers = useLiveList<ResponseSummary>(`feedback ${site.id} ${writeFilter(filter)}`, load);
  const scores = useReading(useCallback(() => getScores(site.id, narrowing), [site.id, narrowing]));
  const [choices, noteChoices] = useChoices(site.id);

  const holds = (): boolean => live.paused || holdsStill(frame.current);
  const live = useLive(site.id, {
    onResponse: (summary) => {
      noteChoices(summary);
      scores.reread();
      const isFitting = fits(summary, filter);
      if (isFitting === undefined) return answers.catchUp(holds());
      if (!isFitting) return;
      answers.arrive(summary, holds());
      setAnnouncement(({ turn }) => ({ text: announcementOf(summary), turn: turn + 1 }));
    },
    onResume: () => !holdsStill(frame.current) && answers.showWaiting(),
    onMissed: (first) => {
      answers.catchUp(holds());
      if (!first) scores.reread();
    },
  });

  return { ...filterControls, choices, scores, answers, live, announcement, frame };
}
