// S1 in Firefox.

import { expect, test } from '@playwright/test';
import { scenarios } from './consentScenarios';

for (const [name, play] of Object.entries(scenarios)) {
  test(`S1 in Firefox: ${name}`, () => expect(play('firefox')).resolves.toBeUndefined());
}
