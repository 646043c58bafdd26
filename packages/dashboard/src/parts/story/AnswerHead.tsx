// The head of an answer's page: whose words these are, to what, when; the words themselves are the largest on the page.

import type { ResponseDetail, Site } from '../../readings';
import { ownWords } from '../../texts/answerText';
import { exactText } from '../../texts/times';
import { words, wordFor } from '../../texts/words';
import { Heading } from '../Heading';
import { ScoreBadge } from '../score/ScoreBadge';
import { scoresIn } from '../score/scoresIn';
import { useNow } from '../useNow';
import { When } from '../When';

/** Longer words are set smaller: a page of 28 px letters is not read. */
const LONG = 220;
const TITLE_LENGTH = 40;

export function AnswerHead({ response, site }: { response: ResponseDetail; site: Site }) {
  const nowMs = useNow();
  const { survey, device, channel, complete, time } = response;
  const said = ownWords(response);
  const title = survey ? words.story.title(survey.name ?? survey.id) : words.story.titlePlain;
  const short = said.length > TITLE_LENGTH ? `${said.slice(0, TITLE_LENGTH)}…` : said;
  return (
    <header class="answer-head">
      <Heading title={[short || title, words.feedback.title, site.name]}>{title}</Heading>
      <div class="answer-said">
        {scoresIn(response).map((score, index) => (
          <ScoreBadge key={index} score={score} />
        ))}
        {said ? (
          <blockquote class={said.length > LONG ? 'large-words long' : 'large-words'} dir="auto">
            {said}
          </blockquote>
        ) : (
          <p class="large-words wordless">{words.feedback.noWords}</p>
        )}
      </div>
      <p class="meta">
        <span>
          <When time={time} nowMs={nowMs} />
        </span>
        <span>{exactText(time)}</span>
        {device && <span>{wordFor(words.devices, device)}</span>}
        {channel && channel !== 'web' && <span>{wordFor(words.channels, channel)}</span>}
        {!complete && <span>{words.feedback.partial}</span>}
      </p>
    </header>
  );
}
