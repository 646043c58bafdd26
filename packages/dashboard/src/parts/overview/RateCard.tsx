// How many of those who were asked have answered.

import type { Scores } from '../../shapes';
import { countText } from '../../texts/numbers';
import { overviewWords } from '../../texts/overviewWords';
import { percentText } from '../../texts/percentText';
import { words } from '../../texts/words';

export function RateCard({ scores: { rate, answered } }: { scores: Scores }) {
  return (
    <li class="card score">
      <h3>{overviewWords.rate}</h3>
      {rate ? (
        <>
          <p class="figure">{percentText(rate.share)}</p>
          <p class="figure-facts">
            {rate.low !== null &&
              rate.high !== null &&
              words.scores.interval(percentText(rate.low), percentText(rate.high))}
            <span class="figure-unit">{overviewWords.rateOf(countText(answered), countText(rate.n))}</span>
          </p>
        </>
      ) : (
        <p class="figure-facts">{overviewWords.rateNone}</p>
      )}
    </li>
  );
}
