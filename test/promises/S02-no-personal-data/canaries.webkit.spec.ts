// S2 in WebKitGTK.

import { expect, test } from '@playwright/test';
import { playCanaries } from './canaryScenario';

test('S2 in WebKit: no canary of a page is in any byte that is stored or sent', () =>
  expect(playCanaries('webkit')).resolves.toBeUndefined());
