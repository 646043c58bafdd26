// Feedback: the scores, and every answer, newest first and live.

import { useLocation } from 'preact-iso';
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { AnswerList } from '../parts/AnswerList';
import { FilterSentence } from '../parts/FilterSentence';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { holdsStill } from '../parts/list/holdsStill';
import { ListFoot } from '../parts/list/ListFoot';
import { LiveMark } from '../parts/list/LiveMark';
import { useLive } from '../parts/list/useLive';
import { useLiveList } from '../parts/list/useLiveList';
import { WaitingButton } from '../parts/list/WaitingButton';
import { narrowingOf, readFilter, writeFilter } from '../parts/narrowing';
import { NoAnswers } from '../parts/NoAnswers';
import { announcementOf } from '../parts/announcementOf';
import { Scores } from '../parts/score/Scores';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import { useSurveys } from '../parts/useSurveys';
import { exportAddress, listResponses, listScores, type ResponseSummary, type Site } from '../readings';
import { countText } from '../texts/numbers';
import { words } from '../texts/words';

export function Feedback({ site }: { site: Site }) {
  const { query, route, path } = useLocation();
  const { survey, period } = readFilter(query);
  const filter = useMemo(() => ({ period, ...(survey && { survey }) }), [survey, period]);
  const narrowing = useMemo(() => narrowingOf(filter, Date.now()), [filter]);
  const frame = useRef<HTMLDivElement>(null);
  const [announced, setAnnounced] = useState('');

  const load = useCallback(
    (cursor: string | null) => listResponses(site.id, narrowing, { cursor, limit: 25 }),
    [site.id, narrowing],
  );
  const controls = useLiveList<ResponseSummary>(`feedback ${site.id} ${writeFilter(filter)}`, load);
  const scores = useReading(useCallback(() => listScores(site.id, narrowing), [site.id, narrowing]));
  const [surveys, noteSurveys] = useSurveys(site.id, survey);
  const { list, fault } = controls;

  const holds = (): boolean => live.paused || holdsStill(frame.current);
  const live = useLive(site.id, {
    onResponse: (summary) => {
      noteSurveys([summary]);
      scores.reread();
      if (survey && summary.survey?.id !== survey) return;
      controls.arrive(summary, holds());
      setAnnounced(announcementOf(summary));
    },
    onMissed: () => {
      controls.catchUp(holds());
      scores.reread();
    },
  });

  const showWaiting = (): void => {
    controls.showWaiting();
    frame.current?.scrollIntoView({ block: 'start' });
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>('.row-link')?.focus());
  };
  const search = writeFilter(filter);

  return (
    <>
      <header class="page-head">
        <Heading title={[words.feedback.title, site.name]}>{words.feedback.title}</Heading>
        <LiveMark live={live} />
      </header>
      <FilterSentence filter={filter} surveys={surveys} onChange={(changed) => route(path + writeFilter(changed))} />
      <Scores scores={scores} ofAllSurveys={Boolean(survey)} />
      <section aria-labelledby="answers">
        <div class="section-head">
          <h2 id="answers">{words.feedback.answers}</h2>
          {list && list.items.length > 0 && (
            <a class="export" href={exportAddress(site.id, narrowing)} download title={words.feedback.exportWhat}>
              {words.feedback.export}
            </a>
          )}
        </div>
        <p class="unseen" role="status">
          {announced}
        </p>
        {fault && <FaultNotice fault={fault} retry={controls.retry} />}
        {!list && !fault && <Skeleton rows={5} />}
        <WaitingButton count={list?.waiting.length ?? 0} text={words.feedback.waiting} onShow={showWaiting} />
        {list?.items.length === 0 && <NoAnswers site={site} filter={filter} />}
        <div ref={frame} class="list-frame">
          {list && list.items.length > 0 && (
            <AnswerList
              answers={list.items}
              fresh={list.fresh}
              root={`/${encodeURIComponent(site.id)}/feedback`}
              search={search}
            />
          )}
        </div>
        {list && list.items.length > 0 && (
          <ListFoot
            controls={controls}
            end={words.feedback.end(words.feedback.answerCount(list.items.length, countText(list.items.length)))}
          />
        )}
      </section>
    </>
  );
}
