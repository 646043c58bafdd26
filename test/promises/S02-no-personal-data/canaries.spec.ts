// S2 in Chromium.

import { expect, test } from '@playwright/test';
import { playCanaries } from './canaryScenario';

test('S2 no canary of a page is in any byte that is stored or sent', () =>
  expect(playCanaries('chromium')).resolves.toBeUndefined());
