// What was answered, as text: for every shape that a value can have.

import type { Answer, JsonValue } from '@klankbord/protocol/wire';
import { figureText } from './numbers';
import { words } from './words';

const isRecord = (value: unknown): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function optionText(option: JsonValue): string {
  if (!isRecord(option)) return String(option);
  return String(option.label ?? option.id ?? '');
}

const goalWords: Record<string, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };
/** Chosen without a word. */
const OTHER = 'Something else';

/**
 * The value of an answer in words.
 *
 * @example valueText({ question: 'why', type: 'choice', value: [{ id: 'voucher', label: 'The voucher' }] }) // 'The voucher'
 */
export function valueText({ type, value, other }: Answer): string {
  const said: string[] = [];
  if (typeof value === 'number') said.push(figureText(value));
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
