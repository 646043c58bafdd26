// What was answered, as text: for every shape that a value can have.

import type { Answer, JsonValue } from '@klankbord/protocol/wire';
import { figureText } from './numbers';

const isRecord = (value: unknown): value is Record<string, JsonValue> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function optionText(option: JsonValue): string {
  if (!isRecord(option)) return String(option);
  return String(option.label ?? option.id ?? '');
}

const goalWords: Record<string, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

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
  if (other) said.push(other);
  return said.filter(Boolean).join(', ');
}

/** The visitor's own words: the comment, else what was chosen, else nothing. */
export function ownWords({ comment, answers }: { comment?: string; answers: Answer[] }): string {
  if (comment?.trim()) return comment.trim();
  return answers
    .filter(({ value }) => typeof value === 'string' || Array.isArray(value))
    .map(valueText)
    .filter(Boolean)
    .join(' · ');
}
