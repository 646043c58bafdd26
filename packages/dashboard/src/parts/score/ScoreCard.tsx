// One metric: a big figure that never stands without its n and its interval.

import type { ComponentChildren } from 'preact';
import type { Score } from '../../readings';
import { countText, figureText } from '../../texts/numbers';
import { metricTitle, scoreWriter } from '../../texts/scoreText';
import { words } from '../../texts/words';
import { DistributionBar } from './DistributionBar';
import { ENOUGH, tallyOf } from './tally';

function unitOf({ type, scale }: Score): string | null {
  if (type === 'nps') return words.scores.unitNps;
  if (type === 'goal') return words.scores.unitGoal;
  return scale && words.scores.unit(figureText(scale[0]), figureText(scale[1]));
}

function Figure({ score: summary }: { score: Score }) {
  const { type, score, n, low, high } = summary;
  const written = scoreWriter(type);
  const unit = unitOf(summary);
  return (
    <>
      <p class="figure">
        {score !== null && written(score)} <span class="figure-n">{words.scores.n(countText(n))}</span>
      </p>
      <p class="figure-facts">
        {low !== null && high !== null && words.scores.interval(written(low), written(high))}
        {unit && <span class="figure-unit">{unit}</span>}
      </p>
    </>
  );
}

interface Props {
  score: Score;
  /** What stands below the figure: a change, a trend. */
  children?: ComponentChildren;
}

export function ScoreCard({ score, children }: Props) {
  const { metric, type, n } = score;
  return (
    <li class="card score">
      <h3>{metricTitle(metric)}</h3>
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
          {children}
          <DistributionBar type={type} tally={tallyOf(score)} />
        </>
      )}
    </li>
  );
}
