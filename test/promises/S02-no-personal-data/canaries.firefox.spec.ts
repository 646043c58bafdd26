// S2 in Firefox.

import { expect, test } from '@playwright/test';
import { playCanaries } from './canaryScenario';

test('S2 in Firefox: no canary of a page is in any byte that is stored or sent', () =>
  expect(playCanaries('firefox')).resolves.toBeUndefined());
