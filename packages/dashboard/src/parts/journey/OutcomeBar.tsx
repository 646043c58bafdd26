// What came of showings, as one bar: finished, unfinished, closed, not touched. The figures stand beside it in words.

import type { Outcomes } from '../../readings/journey';
import { momentWords } from '../../texts/momentWords';

const WIDTH = 160;
const PARTS = ['answered', 'partial', 'dismissed', 'ignored'] as const;

export function OutcomeBar({ outcomes }: { outcomes: Outcomes }) {
  let from = 0;
  return (
    <svg class="outcomes" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true">
      {PARTS.map((part) => {
        const width = (outcomes[part] / Math.max(1, outcomes.shown)) * WIDTH;
        const x = from;
        from += width;
        return width > 0 && <rect key={part} class={`outcome-${part}`} x={x} y={0} width={width} height={12} />;
      })}
    </svg>
  );
}

/** `40 finished, 3 unfinished, 12 closed, 9 not touched` */
export const outcomesText = (outcomes: Outcomes): string =>
  PARTS.filter((part) => outcomes[part] > 0)
    .map((part) => momentWords.outcome(outcomes[part], momentWords[part]))
    .join(', ') || '–';
