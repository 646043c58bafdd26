// What was entered just now, so that whoever enters sees that it arrived, and can look at it.

import type { Site } from '../../readings';
import { ownWords } from '../../texts/answerText';
import { channelsWords } from '../../texts/channelsWords';
import { words, wordFor } from '../../texts/words';
import { ScoreBadge } from '../score/ScoreBadge';
import { scoresIn } from '../score/scoresIn';
import type { Entered } from './useEntries';

const { enter: text } = channelsWords;

export function EnteredList({ site, entered }: { site: Site; entered: Entered[] }) {
  if (!entered.length) return null;
  return (
    <section class="entered" aria-labelledby="entered-title">
      <h2 id="entered-title">{text.savedTitle}</h2>
      <ol class="answers">
        {entered.map(({ id, feedback, facts: { channel, user, ref } }) => (
          <li key={id} class="answer-row">
            <ScoreBadge score={scoresIn({ ...feedback, scores: feedback.scores ?? {} })[0]} />
            <div class="answer-text">
              <a class="row-link" href={`/${encodeURIComponent(site.id)}/feedback/${encodeURIComponent(id)}`}>
                <span class="own-words" dir="auto">
                  {ownWords(feedback) || words.feedback.noWords}
                </span>
              </a>
              <p class="meta">
                <span>{wordFor(words.channels, channel)}</span>
                {user.trim() && <span>{user.trim()}</span>}
                {ref.trim() && <span>{ref.trim()}</span>}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
