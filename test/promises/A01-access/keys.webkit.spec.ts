// A1 in WebKitGTK: every question type with the keyboard alone.

import { expect, test } from '@playwright/test';
import { answerByKeys } from './keyboardScenario';

test('A1 in WebKit: every question type by keys, from the launcher and back to it', () =>
  expect(answerByKeys('webkit')).resolves.toBeUndefined());
