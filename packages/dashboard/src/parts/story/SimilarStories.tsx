// Other answers whose story resembles this one, and how much.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { listSimilar } from '../../readings/similar';
import { ownWords } from '../../texts/answerText';
import { shareText } from '../../texts/shareText';
import { storyWords } from '../../texts/storyWords';
import { words } from '../../texts/words';
import { FaultNotice } from '../FaultNotice';
import { ScoreBadge } from '../score/ScoreBadge';
import { scoresIn } from '../score/scoresIn';
import { useReading } from '../useReading';

export function SimilarStories({ site, response }: { site: Site; response: string }) {
  const reading = useReading(useCallback(() => listSimilar(site.id, response), [site.id, response]));
  return (
    <section class="similar" aria-labelledby="similar">
      <h2 id="similar">{storyWords.similar}</h2>
      <p class="muted">{storyWords.similarLead}</p>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'ready' && !reading.value.items.length && <p>{storyWords.similarNone}</p>}
      {reading.state === 'ready' && (
        <ul class="similar-list">
          {reading.value.items.map(({ similarity, response: other }) => (
            <li key={other.id}>
              <ScoreBadge score={scoresIn(other)[0]} />
              <div>
                <a href={`/${encodeURIComponent(site.id)}/feedback/${encodeURIComponent(other.id)}`} dir="auto">
                  {ownWords(other) || words.feedback.noWords}
                </a>
                <p class="muted">{storyWords.common(shareText(similarity, 1))}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
