// What a screen reader says when an answer arrives.

import type { ResponseSummary } from '../readings';
import { ownWords } from '../texts/answerText';
import { figureText } from '../texts/numbers';
import { words } from '../texts/words';
import { scoresIn } from './score/scoresIn';

const MAX_SPOKEN = 140;

export function announcementOf(answer: ResponseSummary): string {
  const [score] = scoresIn(answer);
  const said = ownWords(answer);
  const spoken = said.length > MAX_SPOKEN ? `${said.slice(0, MAX_SPOKEN)}…` : said;
  const figure = score && words.scores.of(figureText(score.value), figureText(score.scale[1]));
  return words.feedback.announce([figure, spoken].filter(Boolean).join(', ') || words.feedback.noAnswer);
}
