// One survey for each display, and a look at how it fits.

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

/** What is cut off, lies over something else, or is too small to be hit, in whatever stands on the page of ours. */
export const findMisfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string => `${element.localName}.${element.getAttribute('class')}`;
    if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
    const roots = [...document.querySelectorAll('klankbord-widget, klankbord-survey')].map((host) => host.shadowRoot!);
    for (const card of roots.flatMap((root) => [...root.querySelectorAll('.card')])) {
      const room = card.getBoundingClientRect();
      if (card.scrollWidth > card.clientWidth) found.push('the card scrolls sideways');
      if (room.left < -0.5 || room.right > innerWidth + 0.5) found.push('the card is cut off');
      const isFloating = getComputedStyle(card.parentElement!).position === 'fixed';
      if (isFloating && (room.top < -0.5 || room.bottom > innerHeight + 0.5)) found.push('the card is cut off below');
      const seen = [...card.querySelectorAll('.asking, .help, .scale, .ends, .field, .fault, button, .thanks p, .link')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0);
      for (const { element, box } of seen) {
        if (box.left < room.left - 0.5 || box.right > room.right + 0.5) found.push(`sticks out: ${name(element)}`);
        if (element.matches('button') && Math.min(box.width, box.height) < 43.5) found.push(`small: ${name(element)}`);
        if (element.scrollWidth > element.clientWidth + 1 && element.matches('p, legend, label, button'))
          found.push(`its words are cut off: ${name(element)}`);
      }
      for (const [index, a] of seen.entries()) {
        for (const b of seen.slice(index + 1)) {
          if (a.element.contains(b.element)) continue;
          // The question keeps room for the close button beside its words: there the boxes may meet.
          if (a.element.matches('.close') && b.element.matches('.asking')) continue;
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (across > 1 && down > 1) found.push(`overlap: ${name(a.element)} and ${name(b.element)}`);
        }
      }
    }
    return found;
  });
