// A change against the period before, told by sign and word; coloured only where it is more than chance.

import type { Score } from '../../shapes';
import { overviewWords } from '../../texts/overviewWords';
import { changeText } from '../../texts/scoreText';
import type { Period } from '../narrowing';

const arrows = { up: 'M1 8l4-6 4 6z', down: 'M1 2l4 6 4-6z', same: 'M0 4h10v2H0z' };

export function ChangeLine({ score: { change }, period }: { score: Score; period: Period }) {
  if (period === 'all' || !change) return null;
  const against = overviewWords.against[period];
  const isSure = change.low > 0 || change.high < 0;
  const way = !isSure ? 'same' : change.difference > 0 ? 'up' : 'down';
  return (
    <p class={`change change-${way}`}>
      <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
        <path d={arrows[way]} />
      </svg>{' '}
      {overviewWords.change(changeText(change.difference), against)}{' '}
      <span class="change-interval">
        ({changeText(change.low)} … {changeText(change.high)})
      </span>
    </p>
  );
}
