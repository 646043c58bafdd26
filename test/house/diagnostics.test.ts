// docs/diagnostics.md has every code with the text that the debug file shows.

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { diagnosticTexts } from '@klankbord/client/debug';

test('every diagnostic stands in docs/diagnostics.md with its text, and no other does', () => {
  const page = readFileSync('docs/diagnostics.md', 'utf8');
  const sections = Object.fromEntries(
    page
      .split('\n## ')
      .slice(1)
      .map((section) => {
        const [code = '', ...text] = section.split('\n');
        return [code.trim(), text.join('\n').trim()];
      }),
  );
  expect(sections).toEqual(diagnosticTexts);
});
