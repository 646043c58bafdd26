// How often a topic came, week by week, as small bars; the last one is this week.

import { dayText } from '../../texts/times';
import { topicsWords } from '../../texts/topicsWords';
import { marksWithin } from '../chart/marksWithin';
import type { TimeMark } from '../chart/TrendChart';

const BAR = 6;
const GAP = 2;
const HEIGHT = 20;

interface Props {
  counts: number[];
  /** The Monday of each. */
  weeks: string[];
  /** The highest count of all topics of this kind: bars can be compared. */
  most: number;
  /** When improvements went live. */
  marks: TimeMark[];
}

const WEEK_MS = 604_800_000;

export function WeekBars({ counts, weeks, most, marks }: Props) {
  /** What went live in a week. */
  const marked = weeks.map((week) => marksWithin(marks, week, WEEK_MS));
  const said = [
    topicsWords.weeksSaid(counts.at(-1) ?? 0, counts.at(-2) ?? 0),
    ...marked.filter(Boolean).map(topicsWords.wentLive),
  ].join('; ');
  const told = (index: number, n: number): string =>
    [topicsWords.week(dayText(weeks[index] ?? ''), n), marked[index] && topicsWords.wentLive(marked[index])]
      .filter(Boolean)
      .join('\n');
  const width = counts.length * (BAR + GAP);
  return (
    <svg
      class="week-bars"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={said}
    >
      {marked.map(
        (titles, index) =>
          titles && (
            <path key={weeks[index]} class="trend-mark" d={`M${index * (BAR + GAP) - GAP / 2} 0v${HEIGHT}`}>
              <title>{topicsWords.wentLive(titles)}</title>
            </path>
          ),
      )}
      {counts.map((n, index) => {
        const height = n ? Math.max(2, (n / most) * HEIGHT) : 1;
        return (
          <rect
            key={weeks[index]}
            class={n ? 'week-bar' : 'week-bar none'}
            x={index * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
          >
            <title>{told(index, n)}</title>
          </rect>
        );
      })}
    </svg>
  );
}
