// S1 in Chromium.

import { test } from '@playwright/test';
import { scenarios } from './consentScenarios';

for (const [name, play] of Object.entries(scenarios)) test(`S1 ${name}`, () => play('chromium'));
