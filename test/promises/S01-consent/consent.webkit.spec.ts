// S1 in WebKitGTK, which has no Global Privacy Control.

import { expect, test } from '@playwright/test';
import { scenarios } from './consentScenarios';

for (const [name, play] of Object.entries(scenarios).filter(([title]) => !title.startsWith('Global Privacy'))) {
  test(`S1 in WebKit: ${name}`, () => expect(play('webkit')).resolves.toBeUndefined());
}
