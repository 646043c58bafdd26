// The trend of one score: the picture, what its ends mean, and the same as a table.

import type { Score, Scores } from '../../shapes';
import { countText } from '../../texts/numbers';
import { overviewWords } from '../../texts/overviewWords';
import { metricTitle, scoreScale, scoreWriter } from '../../texts/scoreText';
import { shortDateText, shortTimeText } from '../../texts/times';
import { type TimeMark, TrendChart } from '../chart/TrendChart';
import { TrendTable } from '../chart/TrendTable';

const HOUR_MS = 3_600_000;
const stepOf = (widthMs: number): string => {
  const { step } = overviewWords;
  if (widthMs <= HOUR_MS) return step.hour;
  if (widthMs <= 6 * HOUR_MS) return step.quarter;
  if (widthMs <= 72 * HOUR_MS) return widthMs <= 24 * HOUR_MS ? step.day : step.days;
  return widthMs <= 168 * HOUR_MS ? step.week : step.month;
};

interface Props {
  score: Score;
  scores: Scores;
  /** What is marked on the chart: the dates on which improvements went live. */
  marks: TimeMark[];
}

export function ScoreTrend({ score: { metric, type, scale, trend }, scores: { to, width }, marks }: Props) {
  const ends = scoreScale(type, scale);
  if (!ends || !trend.length) return null;
  const written = scoreWriter(type);
  const timed = width < 24 * HOUR_MS ? shortTimeText : shortDateText;
  if (trend.every((point) => point.score === null)) return <p class="trend-none">{overviewWords.trendNone}</p>;
  const [fromMs, toMs] = [Date.parse(trend[0]!.from), Date.parse(to)];
  const shown = marks.filter(({ time }) => Date.parse(time) >= fromMs && Date.parse(time) <= toMs);
  return (
    <div class="trend-frame">
      <div class="trend-plot">
        <TrendChart
          points={trend}
          to={to}
          scale={ends}
          marks={marks}
          tell={({ from, score, low, high, n }) =>
            score === null || low === null || high === null
              ? `${timed(from)}: ${overviewWords.tooFew}, n = ${countText(n)}`
              : overviewWords.point(timed(from), written(score), `${written(low)} … ${written(high)}`, countText(n))
          }
        />
        <p class="trend-ends" aria-hidden="true">
          <span>{written(ends[1])}</span>
          <span>{written(ends[0])}</span>
        </p>
      </div>
      <p class="trend-times">
        <span>{timed(trend[0]!.from)}</span>
        <span>{timed(to)}</span>
      </p>
      <p>{stepOf(width)}</p>
      {shown.length > 0 && (
        <p>
          {overviewWords.dashed(
            shown.map(({ time, title }) => overviewWords.wentLive(title, shortDateText(time))).join(', '),
          )}
        </p>
      )}
      <TrendTable
        caption={overviewWords.trendOf(metricTitle(metric))}
        points={trend}
        widthMs={width}
        marks={marks}
        written={written}
        timed={timed}
      />
    </div>
  );
}
