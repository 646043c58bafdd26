// What was answered, as text: for every shape that a value can have.

import type { Answer, JsonValue } from '@klankbord/protocol/wire';
import { figureText } from './numbers';
import { dayText } from './times';
import { words } from './words';

const isRecord = (value: unknown): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function optionText(option: JsonValue): string {
  if (!isRecord(option)) return String(option);
  return String(option.label ?? option.id ?? '');
}

/** A score with the end of its scale: `4 of 5`. */
const scoreText = (score: number, [, high]: [number, number]): string =>
  words.scores.of(figureText(score), figureText(high));

/** The rows of a matrix in the order they were asked; an answer from elsewhere may not tell them. */
function rowTexts({ rows, scale }: Answer, value: Record<string, JsonValue>): string[] {
  const asked = rows ?? Object.keys(value).map((id) => ({ id, label: id }));
  return asked.flatMap(({ id, label }) => {
    const score = Object.hasOwn(value, id) ? value[id] : undefined;
    if (typeof score !== 'number') return [];
    return `${label ?? id}: ${scale ? scoreText(score, scale) : figureText(score)}`;
  });
}

const goalWords: Record<string, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };
/** Chosen without a word. */
const OTHER = 'Something else';

/**
 * The value of an answer in words.
 *
 * @example valueText({ question: 'why', type: 'choice', value: [{ id: 'voucher', label: 'The voucher' }] }) // 'The voucher'
 */
export function valueText(answer: Answer): string {
  const { type, value, scale, other } = answer;
  const said: string[] = [];
  if (type === 'matrix' && isRecord(value)) said.push(...rowTexts(answer, value));
  else if (type === 'date' && typeof value === 'string') said.push(dayText(value));
  else if (type === 'ranking' && Array.isArray(value)) {
    said.push(...value.map((option, index) => `${index + 1}. ${optionText(option)}`));
  } else if (type === 'slider' && typeof value === 'number' && scale) said.push(scoreText(value, scale));
  else if (typeof value === 'number') said.push(figureText(value));
  else if (typeof value === 'boolean') said.push(value ? 'Yes' : 'No');
  else if (typeof value === 'string') said.push(value);
  else if (Array.isArray(value)) said.push(...value.map(optionText));
  else if (type === 'goal' && isRecord(value)) {
    said.push(
      goalWords[String(value.success)] ?? String(value.success ?? ''),
      value.goal ? optionText(value.goal) : '',
    );
  } else if (isRecord(value)) said.push(...Object.entries(value).map(([row, cell]) => `${row}: ${optionText(cell)}`));
  if (other !== undefined) said.push(other.trim() || OTHER);
  return said.filter(Boolean).join(', ');
}

interface Said {
  comment?: string;
  answers: Answer[];
  helped?: boolean;
}

/** The visitor's own words: the comment, else what was chosen, else what was agreed to, else nothing. */
export function ownWords({ comment, answers, helped }: Said): string {
  if (comment?.trim()) return comment.trim();
  if (helped !== undefined) return words.feedback.helped(helped);
  const chosen = answers
    .filter(({ type, value }) => typeof value === 'string' || Array.isArray(value) || type === 'goal')
    .map(valueText)
    .filter(Boolean)
    .join(' · ');
  const agreed = answers.find(({ type, value }) => type === 'consent' && value === true);
  return chosen || (agreed ? words.feedback.agreed(agreed.text ?? agreed.label ?? agreed.question) : '');
}
