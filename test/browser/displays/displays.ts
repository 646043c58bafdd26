// One survey for each display.

import type { Page } from '@playwright/test';
import type { Survey } from '@klankbord/protocol/survey';
import { questions, surveyOf } from '../interface/surveys';

type Display = NonNullable<Survey['display']>;

const asked = surveyOf(questions.nps, questions.long);

export const displays = {
  popover: { mode: 'popover' },
  modal: { mode: 'modal', overlay: 'dim' },
  'modal-top': { mode: 'modal', position: 'top-center' },
  bar: { mode: 'bar' },
  'bar-top': { mode: 'bar', position: 'top-center' },
  edge: { mode: 'edge', position: 'middle-start' },
  inline: { mode: 'inline', target: '#slot' },
} as const satisfies Record<string, Display>;

/** Each is called after its display and shows itself at an event of that name with `_` for `-`. */
export const surveys: Survey[] = Object.entries(displays).map(([id, display]) => ({
  ...asked,
  id,
  display,
  when: { event: `show_${id.replace('-', '_')}` },
}));

/** Shows a survey by its moment, as a rule would. */
export const showByRule = (page: Page, id: string): Promise<unknown> =>
  page.evaluate((name) => klankbord.track(name), `show_${id.replace('-', '_')}`);
