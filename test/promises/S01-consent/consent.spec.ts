// S1 in Chromium.

import { expect, test } from '@playwright/test';
import { scenarios } from './consentScenarios';

for (const [name, play] of Object.entries(scenarios)) {
  test(`S1 ${name}`, () => expect(play('chromium')).resolves.toBeUndefined());
}
