// How often a topic came, week by week, as small bars; the last one is this week.

import { dayText } from '../../texts/times';
import { topicsWords } from '../../texts/topicsWords';

const BAR = 6;
const GAP = 2;
const HEIGHT = 20;

interface Props {
  counts: number[];
  /** The Monday of each. */
  weeks: string[];
  /** The highest count of all topics of this kind: bars can be compared. */
  most: number;
}

export function WeekBars({ counts, weeks, most }: Props) {
  const said = topicsWords.weeksSaid(counts.at(-1) ?? 0, counts.at(-2) ?? 0);
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
            <title>{topicsWords.week(dayText(weeks[index] ?? ''), n)}</title>
          </rect>
        );
      })}
    </svg>
  );
}
