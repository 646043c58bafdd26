// The distribution of a score as one thin bar in three parts, with the counts in words below.

import { countText } from '../../texts/numbers';
import { words } from '../../texts/words';
import type { Tally } from './tally';
import type { Tone } from '@klankbord/protocol/survey';

const order: Tone[] = ['bad', 'mid', 'good'];

/** A shape for each tone, so that colour is not alone. */
const shapes: Record<Tone, string> = { bad: 'M0 2h10L5 9z', mid: 'M0 4h10v3H0z', good: 'M0 8h10L5 1z' };

const bandWords = (type: string): Record<Tone, [string, string]> =>
  Object.hasOwn(words.scores.bands, type) ? words.scores.bands[type]! : words.scores.bands.other!;

export function DistributionBar({ type, tally }: { type: string; tally: Tally }) {
  const all = order.reduce((sum, tone) => sum + tally[tone], 0);
  const named = bandWords(type);
  let x = 0;
  const parts = order.map((tone) => {
    const width = (tally[tone] / all) * 100;
    const part = { tone, x, width };
    x += width;
    return part;
  });
  return (
    <div class="distribution">
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        {parts
          .filter(({ width }) => width > 0)
          .map(({ tone, x: start, width }) => (
            <rect key={tone} class={`fill-${tone}`} x={start} y="0" width={width} height="8" />
          ))}
      </svg>
      <ul aria-label={words.scores.distribution}>
        {order.map((tone) => (
          <li key={tone}>
            <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
              <path class={`fill-${tone}`} d={shapes[tone]} />
            </svg>
            <b>{countText(tally[tone])}</b> {named[tone][tally[tone] === 1 ? 0 : 1]}
          </li>
        ))}
      </ul>
    </div>
  );
}
