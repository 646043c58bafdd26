// An answer as plain text, for the visitor to keep when it could not be stored.

import type { Composed } from '@klankbord/protocol/survey';
import type { Say } from './createSay';

type Value = Composed['answers'][number]['value'];

/** Choices by what was read; a success is `yes`, `partly` or `no`, and these are keys. */
function wordsOf(value: Value, say: Say): string {
  if (value === true) return say('yes');
  if (typeof value !== 'object' || !value) return String(value);
  if (Array.isArray(value)) return value.map((one) => wordsOf(one, say)).join('\n');
  if (value.label) return String(value.label);
  const { success, goal, ...rest } = value;
  const parts = success ? [say(success as 'yes'), goal ? wordsOf(goal, say) : ''] : Object.values(rest).map(String);
  return parts.filter(Boolean).join('\n');
}

/** Questions with their answers, one below the other. */
export function answerText({ answers, contact = {} }: Composed, say: Say): string {
  const lines = answers.map(({ label, value, scale, rows, other }) => {
    const text = (one: Value): string => wordsOf(one, say) + (scale ? ` / ${scale[1]}` : '');
    const scores = rows?.map(({ id, label: row }) => {
      const score = (value as Record<string, Value>)[id];
      return score && `${row}: ${text(score)}`;
    });
    return [label, ...(scores ?? [text(value)]), other].filter(Boolean).join('\n');
  });
  return [...lines, ...Object.values(contact)].join('\n\n');
}
