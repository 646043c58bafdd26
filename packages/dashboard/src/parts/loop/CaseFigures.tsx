// How the loop is doing: open, closed, and the recovery rate with its n and interval.

import type { CaseCounts } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { countText } from '../../texts/numbers';
import { percentText } from '../../texts/percentText';
import { words } from '../../texts/words';

const { cases } = loopWords;

export function RecoveryCard({ recovery, title = cases.recovery }: Pick<CaseCounts, 'recovery'> & { title?: string }) {
  const { n, recovered, unhappy, rate, low, high } = recovery;
  return (
    <li class="card score">
      <h3>{title}</h3>
      {rate === null ? (
        <p class="figure too-few">{words.scores.tooFew}</p>
      ) : (
        <p class="figure">
          {percentText(rate)} <span class="figure-n">{words.scores.n(countText(n))}</span>
        </p>
      )}
      <p class="figure-facts">
        {rate === null ? cases.recoveryFew(n) : cases.recoveryFacts(recovered, n)}
        {low !== null && high !== null && (
          <span class="figure-unit">{cases.interval(percentText(low), percentText(high))}</span>
        )}
        <span class="figure-unit">{cases.recoveryWhat}</span>
        {rate !== null && <span class="figure-unit">{cases.asked(n, unhappy)}</span>}
      </p>
    </li>
  );
}

/** As high as what comes: the list below does not move. */
export const FiguresSkeleton = () => (
  <ul class="scores" aria-hidden="true">
    <li class="card score skeleton figures-skeleton" />
  </ul>
);

export function CaseFigures({ counts }: { counts: CaseCounts }) {
  const { states, overdue, unowned, told, recovery } = counts;
  const open = states.open + states['in-progress'] + states.waiting;
  return (
    <section>
      <h2 class="unseen">{cases.figures}</h2>
      <ul class="scores">
        <li class="card score">
          <h3>{cases.openNow}</h3>
          <p class="figure">{countText(open)}</p>
          <p class="figure-facts">{cases.openFacts(overdue, unowned)}</p>
        </li>
        <li class="card score">
          <h3>{cases.closedSoFar}</h3>
          <p class="figure">{countText(states.closed)}</p>
          <p class="figure-facts">{cases.toldFacts(told)}</p>
        </li>
        <RecoveryCard recovery={recovery} />
      </ul>
    </section>
  );
}
