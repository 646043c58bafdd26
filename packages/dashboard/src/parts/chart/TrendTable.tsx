// A trend as a table: for screen readers, and to copy.

import type { TrendPoint } from '../../shapes';
import { countText } from '../../texts/numbers';
import { overviewWords } from '../../texts/overviewWords';
import { marksWithin } from './marksWithin';
import type { TimeMark } from './TrendChart';

interface Props {
  caption: string;
  points: TrendPoint[];
  /** Milliseconds of a stretch. */
  widthMs: number;
  marks: TimeMark[];
  written(value: number): string;
  timed(time: string): string;
}

export function TrendTable({ caption, points, widthMs, marks, written, timed }: Props) {
  const { tableHeads } = overviewWords;
  const interval = ({ low, high }: TrendPoint): string =>
    low === null || high === null ? '' : `${written(low)} … ${written(high)}`;
  return (
    <details class="as-table">
      <summary>{overviewWords.table}</summary>
      {/* It scrolls within the card, so the keyboard must reach it. */}
      <div class="table-frame" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption class="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{tableHeads.from}</th>
              <th scope="col">{tableHeads.score}</th>
              <th scope="col">{tableHeads.interval}</th>
              <th scope="col">{tableHeads.n}</th>
              {marks.length > 0 && <th scope="col">{tableHeads.event}</th>}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.from}>
                <th scope="row">{timed(point.from)}</th>
                <td>{point.score === null ? overviewWords.tooFew : written(point.score)}</td>
                <td>{interval(point)}</td>
                <td>{countText(point.n)}</td>
                {marks.length > 0 && <td>{marksWithin(marks, point.from, widthMs)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
