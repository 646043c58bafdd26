// Overview: how it goes now, what changed, what goes together with it, and what was said last.

import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { FilterSentence } from '../parts/filter/FilterSentence';
import { Heading } from '../parts/Heading';
import { LiveMark } from '../parts/list/LiveMark';
import { ChangeLine } from '../parts/overview/ChangeLine';
import { DriverSection } from '../parts/overview/DriverSection';
import { NewestAnswers } from '../parts/overview/NewestAnswers';
import { RateCard } from '../parts/overview/RateCard';
import { ScoreTrend } from '../parts/overview/ScoreTrend';
import { useOverview } from '../parts/overview/useOverview';
import { WhatChanged } from '../parts/overview/WhatChanged';
import type { TimeMark } from '../parts/chart/TrendChart';
import { inOrder } from '../parts/score/Scores';
import { ScoreCard } from '../parts/score/ScoreCard';
import { Skeleton } from '../parts/Skeleton';
import { figuresFileAddress } from '../readings/answers';
import type { Scores, Site } from '../shapes';
import { overviewWords } from '../texts/overviewWords';
import type { Period } from '../parts/narrowing';

function ScoreGrid({ scores, period, marks }: { scores: Scores; period: Period; marks: TimeMark[] }) {
  return (
    <ul class="scores overview-scores">
      {inOrder(scores.items).map((score) => (
        <ScoreCard key={JSON.stringify([score.metric, score.type, score.scale])} score={score}>
          <ChangeLine score={score} period={period} />
          <ScoreTrend score={score} scores={scores} marks={marks} />
        </ScoreCard>
      ))}
      <RateCard scores={scores} />
    </ul>
  );
}

export function Overview({ site }: { site: Site }) {
  const { filter, narrowing, setFilter, choices, scores, drivers, newest, live, marks } = useOverview(site);
  const isEmpty = scores.state === 'ready' && scores.value.answered === 0;
  /** One trouble is told once, although all readings have failed of it: so all are read again. */
  const retry = (): void => {
    scores.retry();
    drivers.retry();
    newest.retry();
  };
  return (
    <>
      <header class="page-head">
        <Heading title={[overviewWords.title, site.name]}>{overviewWords.title}</Heading>
        <LiveMark live={live} />
      </header>
      <FilterSentence filter={filter} choices={choices} onChange={setFilter} />
      {scores.state === 'failed' && <FaultNotice fault={scores.fault} retry={retry} />}
      {scores.state === 'loading' && <Skeleton rows={4} />}
      {scores.state === 'ready' && !isEmpty && (
        <section aria-labelledby="now">
          <div class="section-head">
            <h2 id="now">{overviewWords.now}</h2>
            <ExportLinks
              href={(format) => figuresFileAddress(site.id, 'scores', narrowing, format)}
              what={overviewWords.exportScores}
            />
          </div>
          <ScoreGrid scores={scores.value} period={filter.period} marks={marks} />
        </section>
      )}
      {scores.state === 'ready' && !isEmpty && <WhatChanged scores={scores.value.items} period={filter.period} />}
      {scores.state !== 'failed' && <NewestAnswers site={site} filter={filter} newest={newest} />}
      {scores.state === 'ready' && !isEmpty && (
        <DriverSection
          drivers={drivers}
          filter={filter}
          root={`/${encodeURIComponent(site.id)}/feedback`}
          href={(format) => figuresFileAddress(site.id, 'drivers', narrowing, format)}
        />
      )}
    </>
  );
}
