// An answer as plain text, for the visitor to keep when it could not be stored.

import type { Composed } from '@klankbord/protocol/survey';

/** Questions with their answers, one below the other. */
export function answerText({ answers, contact = {} }: Composed): string {
  const lines = answers.map(({ label, value, scale }) => `${label}\n${String(value)}${scale ? ` / ${scale[1]}` : ''}`);
  return [...lines, ...Object.values(contact)].join('\n\n');
}
