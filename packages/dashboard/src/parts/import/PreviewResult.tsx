// What would come of the file as it is mapped now: how many answers, the first of them, and what is refused.

import type { ResponseSummary } from '../../readings';
import type { Counts, ImportPreview } from '../../readings/import';
import { ownWords } from '../../texts/answerText';
import { importWords } from '../../texts/importWords';
import { countText } from '../../texts/numbers';
import { exactText } from '../../texts/times';
import { words, wordFor } from '../../texts/words';
import { ScoreBadge } from '../score/ScoreBadge';
import { scoresIn } from '../score/scoresIn';

const { preview: text } = importWords;

export function CountLine({ counts: { taken, known, refused } }: { counts: Counts }) {
  const figures: [count: number, word: string][] = [
    [taken, text.taken(taken)],
    [known, text.known],
    [refused, text.refused],
  ];
  return (
    <dl class="import-counts">
      {figures.map(([count, word]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{countText(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function SampleRow({ answer }: { answer: ResponseSummary }) {
  const [score] = scoresIn(answer);
  const said = ownWords(answer);
  const { survey, channel, locale, page, time } = answer;
  return (
    <li class="import-answer">
      <ScoreBadge score={score} />
      <div>
        <p class={said ? 'own-words' : 'own-words wordless'} dir="auto">
          {said || words.feedback.noWords}
        </p>
        <p class="meta">
          <span>{exactText(time)}</span>
          {survey && <span>{survey.name ?? survey.id}</span>}
          {channel && <span>{wordFor(words.channels, channel)}</span>}
          {locale && <span>{locale}</span>}
          {page && <span dir="ltr">{page.url}</span>}
        </p>
      </div>
    </li>
  );
}

export function PreviewResult({ preview: { counts, sample } }: { preview: ImportPreview }) {
  if (!counts) return null;
  return (
    <>
      <CountLine counts={counts} />
      {counts.taken === 0 && <p>{counts.refused === counts.rows ? text.allRefused : text.none}</p>}
      {sample.length > 0 && (
        <>
          <h3>{text.sample}</h3>
          <ol class="import-sample">
            {sample.map((answer) => (
              <SampleRow key={answer.id} answer={answer} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}
