// Answers as a list: the visitor's own words largest, with the score in front and where it came from below.

import type { ResponseSummary } from '../readings';
import { ownWords } from '../texts/answerText';
import { words, wordFor } from '../texts/words';
import { useRowKeys } from './list/useRowKeys';
import { ScoreBadge } from './score/ScoreBadge';
import { scoresIn } from './score/scoresIn';
import { StageName } from './StageName';
import { useNow } from './useNow';
import { When } from './When';

interface RowProps {
  answer: ResponseSummary;
  href: string;
  fresh: boolean;
  nowMs: number;
}

function AnswerRow({ answer, href, fresh, nowMs }: RowProps) {
  const [score] = scoresIn(answer);
  const said = ownWords(answer);
  const { survey, stage, device, channel, complete, hasContact, time } = answer;
  return (
    <li class={fresh ? 'answer-row fresh' : 'answer-row'}>
      <ScoreBadge score={score} />
      <div class="answer-text">
        <a class="row-link" href={href}>
          {said ? (
            <span class="own-words" dir="auto">
              {said}
            </span>
          ) : (
            <span class="own-words wordless">{score ? words.feedback.noWords : words.feedback.noAnswer}</span>
          )}
        </a>
        <p class="meta">
          {survey && <span>{survey.name ?? survey.id}</span>}
          {stage && <StageName stage={stage} />}
          {device && <span>{wordFor(words.devices, device)}</span>}
          {channel && channel !== 'web' && <span>{wordFor(words.channels, channel)}</span>}
          {!complete && <span>{words.feedback.partial}</span>}
          {hasContact && <span>{words.feedback.hasContact}</span>}
        </p>
      </div>
      <p class="answer-when">
        <When time={time} nowMs={nowMs} />
      </p>
    </li>
  );
}

interface Props {
  answers: ResponseSummary[];
  fresh: string[];
  /** The address that an answer's id is added to. */
  root: string;
  /** The query that the way back needs. */
  search: string;
}

export function AnswerList({ answers, fresh, root, search }: Props) {
  const onKeyDown = useRowKeys();
  const nowMs = useNow();
  return (
    <ol class="answers" onKeyDown={onKeyDown}>
      {answers.map((answer) => (
        <AnswerRow
          key={answer.id}
          answer={answer}
          href={`${root}/${encodeURIComponent(answer.id)}${search}`}
          fresh={fresh.includes(answer.id)}
          nowMs={nowMs}
        />
      ))}
    </ol>
  );
}
