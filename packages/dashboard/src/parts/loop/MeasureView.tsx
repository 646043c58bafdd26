// Before and after: two points with their intervals on one scale, and the same as a table.

import type { Improvement, Measure, MeasureSide } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { measureText } from '../../texts/measureText';
import { countText, figureText } from '../../texts/numbers';
import { percentText } from '../../texts/percentText';
import { dayText } from '../../texts/times';

const { improvements } = loopWords;
const WIDTH = 320;
const EDGE = 8;

/** Judged only where the intervals are apart: our choice, on the careful side. */
function verdictOf({ before, after, lowerIsBetter }: Measure): 'better' | 'worse' | 'unclear' | undefined {
  if (before.low === null || before.high === null || after.low === null || after.high === null) return undefined;
  if (after.high < before.low) return lowerIsBetter ? 'better' : 'worse';
  if (after.low > before.high) return lowerIsBetter ? 'worse' : 'better';
  return 'unclear';
}

/** The last day of a time whose end does not belong to it. */
const lastDay = (to: string): string => new Date(Date.parse(to) - 1).toISOString().slice(0, 10);

export function MeasureView({ measure, about }: { measure: Measure; about: Improvement['about'] }) {
  const written = measure.kind === 'share' ? percentText : figureText;
  const sides = [
    ['before', measure.before],
    ['after', measure.after],
  ] as const;
  const ends = sides.flatMap(([, { low, high, value }]) => [low ?? value, high ?? value]).filter((end) => end !== null);
  const least = Math.min(...ends, measure.kind === 'share' ? 0 : Infinity);
  const most = Math.max(...ends);
  const x = (value: number): number => EDGE + ((value - least) / (most - least || 1)) * (WIDTH - 2 * EDGE);
  const verdict = verdictOf(measure);
  const range = ({ from, to }: MeasureSide): string => `${dayText(from.slice(0, 10))} – ${dayText(lastDay(to))}`;
  return (
    <div class="card measure">
      <p>
        <strong>{about ? measureText(about) : measure.what}</strong>{' '}
        <span class="muted">{measure.lowerIsBetter ? improvements.lowerIsBetter : improvements.higherIsBetter}</span>
      </p>
      <table>
        <tbody>
          {sides.map(([name, side]) => (
            <tr key={name}>
              <th scope="row">
                {improvements[name]}
                <span class="figure-unit">{range(side)}</span>
              </th>
              <td class="measure-figure">
                {side.value === null ? '–' : written(side.value)}
                <span class="figure-unit">
                  {side.low === null || side.high === null
                    ? side.n
                      ? `n = ${countText(side.n)}`
                      : improvements.nothing
                    : improvements.interval(written(side.low), written(side.high), countText(side.n))}
                </span>
              </td>
              <td class="measure-line">
                {side.value !== null && (
                  <svg viewBox={`0 0 ${WIDTH} 24`} aria-hidden="true" class={`measure-${name}`}>
                    <line class="measure-ground" x1={EDGE} x2={WIDTH - EDGE} y1="12" y2="12" />
                    {side.low !== null && side.high !== null && (
                      <line class="measure-interval" x1={x(side.low)} x2={x(side.high)} y1="12" y2="12" />
                    )}
                    <circle cx={x(side.value)} cy="12" r="6" />
                  </svg>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {verdict && (
        <p>
          <span class={`tone ${verdict === 'better' ? 'tone-good' : verdict === 'worse' ? 'tone-bad' : 'tone-mid'}`}>
            {improvements[verdict]}
          </span>
        </p>
      )}
    </div>
  );
}
