// The satisfaction curve with its interval, over the stages of the wide map.

import { journeyWords as words } from '../../../texts/journeyWords';
import { countText, figureText } from '../../../texts/numbers';
import { bandPath, curveOf, linePath } from './curveOf';
import type { WideLayout } from './wideLayout';

const MARKS = [0, 50, 100];

export function Curve({ layout: { columns, width, y } }: { layout: WideLayout }) {
  const yOf = (score: number): number => y.low - (score / 100) * (y.low - y.high);
  const runs = curveOf(
    columns.map(({ middle, stage }) => ({ x: middle, satisfaction: stage.satisfaction })),
    yOf,
  );
  const others = curveOf(
    columns.map(({ middle, other }) => ({ x: middle, satisfaction: other?.satisfaction ?? null })),
    yOf,
  );
  return (
    <g class="map-curve">
      <text class="map-small map-strong" x={0} y={y.high - 22}>
        {words.satisfaction}
      </text>
      <text class="map-small map-muted" x={84} y={y.high - 22}>
        {words.satisfactionNote}
      </text>
      {MARKS.map((mark) => (
        <g key={mark}>
          <path class="map-line" d={`M28 ${yOf(mark)}H${width}`} />
          <text class="map-small map-muted map-end" x={22} y={yOf(mark) + 4}>
            {mark}
          </text>
        </g>
      ))}
      {runs.map((run) => (
        <g key={run[0]!.x}>
          <path class="map-interval" d={bandPath(run, 12)} />
          <path class="map-mean" d={linePath(run)} />
        </g>
      ))}
      {others.map((run) => (
        <path key={run[0]!.x} class="map-mean map-other" d={linePath(run)} />
      ))}
      {runs.flat().map(({ x, y: at, low, satisfaction: { mean, n } }) => (
        <g key={x}>
          <circle class="map-dot" cx={x} cy={at} r={4} />
          <text class="map-small map-strong" x={x + 8} y={Math.min(at - 6, low - 6)}>
            {figureText(Math.round(mean))}
            <tspan class="map-muted map-plain"> n = {countText(n)}</tspan>
          </text>
        </g>
      ))}
      {columns
        .filter(({ middle }) => !runs.flat().some(({ x }) => x === middle))
        .map(({ middle }) => (
          <text key={middle} class="map-small map-muted map-middle" x={middle} y={yOf(50) - 5}>
            {words.few}
          </text>
        ))}
    </g>
  );
}
