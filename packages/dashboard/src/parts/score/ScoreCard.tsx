// One metric: a big figure that never stands without its n and its interval.

import type { Score } from '../../readings';
import { countText, figureText, signedText } from '../../texts/numbers';
import { words, wordFor } from '../../texts/words';
import { DistributionBar } from './DistributionBar';
import { ENOUGH, tallyOf } from './tally';

const titleOf = (metric: string): string => {
  const title = wordFor(words.scores.metrics, metric);
  return title.charAt(0).toUpperCase() + title.slice(1);
};

function Figure({ score: { type, score, n, low, high, scale } }: { score: Score }) {
  const written = type === 'nps' ? signedText : figureText;
  const unit =
    type === 'nps' ? words.scores.unitNps : scale && words.scores.unit(figureText(scale[0]), figureText(scale[1]));
  return (
    <>
      <p class="figure">
        {written(score)} <span class="figure-n">{words.scores.n(countText(n))}</span>
      </p>
      <p class="figure-facts">
        {low !== null && high !== null && words.scores.interval(written(low), written(high))}
        {unit && <span class="figure-unit">{unit}</span>}
      </p>
    </>
  );
}

export function ScoreCard({ score }: { score: Score }) {
  const { metric, type, n } = score;
  return (
    <li class="card score">
      <h3>{titleOf(metric)}</h3>
      {n < ENOUGH ? (
        <>
          <p class="figure too-few">{words.scores.tooFew}</p>
          <p class="figure-facts">
            {words.scores.n(countText(n))} · {words.scores.tooFewWhy(n)}
          </p>
        </>
      ) : (
        <>
          <Figure score={score} />
          <DistributionBar type={type} tally={tallyOf(score)} />
        </>
      )}
    </li>
  );
}
