// The answer where it stands in the story: every question with what was answered.

import type { Answer } from '@klankbord/protocol/wire';
import type { ResponseDetail } from '../../readings';
import { valueText } from '../../texts/answerText';
import { figureText } from '../../texts/numbers';
import { pointText } from '../../texts/pointText';
import { clockText, exactText, spanText } from '../../texts/times';
import { words } from '../../texts/words';
import { scoresIn } from '../score/scoresIn';
import { gapBetween } from './bandsOf';

function Given({ answer }: { answer: Answer }) {
  const [score] = scoresIn({ answers: [answer], scores: {} });
  if (score) {
    const point = pointText(score.type, score.value, score.scale);
    return (
      <dd>
        <span class={`tone tone-${score.tone}`}>
          {words.scores.of(figureText(score.value), figureText(score.scale[1]))}
        </span>
        {point && ` · ${point}`}
      </dd>
    );
  }
  return (
    <dd dir="auto">{answer.type === 'text' ? <q class="quotation">{valueText(answer)}</q> : valueText(answer)}</dd>
  );
}

/** Answers as they were given; a response without any still has its comment. */
function answersOf({ answers, comment, scores, helped }: ResponseDetail): Answer[] {
  if (answers.length) return answers;
  if (helped !== undefined) {
    return [{ question: 'helped', type: 'statement', label: words.story.helped, value: helped }];
  }
  const bare = Object.entries(scores).map(([type, value]) => ({ question: type, type, value }));
  return [
    ...bare,
    ...(comment ? [{ question: 'comment', type: 'text', label: words.story.comment, value: comment }] : []),
  ];
}

export function AnswerStation({ response, since }: { response: ResponseDetail; since: string | undefined }) {
  const gapMs = gapBetween(since, response.time);
  const answers = answersOf(response);
  return (
    <section class="station" aria-labelledby="station">
      {gapMs !== undefined && <p class="gap">{words.story.later(spanText(gapMs))}</p>}
      <div class="station-card">
        <header>
          <h2 id="station">{words.story.answer}</h2>
          <time dateTime={response.time} title={exactText(response.time)}>
            {clockText(response.time)}
          </time>
        </header>
        {answers.length ? (
          <dl>
            {answers.map((answer) => (
              <div key={answer.question}>
                <dt>{answer.label ?? answer.question}</dt>
                <Given answer={answer} />
              </div>
            ))}
          </dl>
        ) : (
          <p>{words.feedback.noAnswer}</p>
        )}
        {response.durationMs !== undefined && <p class="muted">{words.story.took(spanText(response.durationMs))}</p>}
      </div>
    </section>
  );
}
