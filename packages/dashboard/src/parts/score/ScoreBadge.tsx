// The score of an answer: a figure out of its highest, tinted by whether that is good.

import { figureText } from '../../texts/numbers';
import { words, wordFor } from '../../texts/words';
import type { GivenScore } from './scoresIn';

export function ScoreBadge({ score }: { score: GivenScore | undefined }) {
  if (!score) return <span class="badge badge-none" aria-hidden="true" />;
  const { label, type, value, scale, tone } = score;
  return (
    <span class={`badge badge-${tone}`} title={label === type ? wordFor(words.scores.metrics, type) : label}>
      <b>{figureText(value)}</b> <span>{words.scores.ofShort(figureText(scale[1]))}</span>
    </span>
  );
}
