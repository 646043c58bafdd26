// The scores above the answers: one card for each metric.

import type { Score } from '../../readings';
import { words } from '../../texts/words';
import { FaultNotice } from '../FaultNotice';
import type { ReadingState } from '../useReading';
import { ScoreCard } from './ScoreCard';

/** The score that a team is asked for first, then by how many answers there are. */
export const inOrder = (items: Score[]): Score[] =>
  [...items].sort((a, b) => Number(b.metric === 'nps') - Number(a.metric === 'nps') || b.n - a.n);

interface Props {
  scores: ReadingState<{ items: Score[] }> & { retry(): void };
}

export function Scores({ scores }: Props) {
  if (scores.state === 'failed') return <FaultNotice fault={scores.fault} retry={scores.retry} />;
  if (scores.state === 'ready' && scores.value.items.length === 0) return null;
  return (
    <section aria-labelledby="scores">
      <div class="section-head">
        <h2 id="scores">{words.feedback.scores}</h2>
      </div>
      <ul class="scores">
        {scores.state === 'loading' ? (
          <li class="card score skeleton" aria-hidden="true">
            <span class="skeleton-lines">
              <span />
              <span />
              <span />
            </span>
          </li>
        ) : (
          inOrder(scores.value.items).map((score) => (
            <ScoreCard key={JSON.stringify([score.metric, score.type, score.scale])} score={score} />
          ))
        )}
      </ul>
    </section>
  );
}
