// What can be chosen in the gallery, in the words of its sentence.

import { questions } from './questions.js';

const same = (names) => Object.fromEntries(names.map((name) => [name, name]));

/** Each choice with its values and what they are called. */
export const choices = {
  type: same(Object.keys(questions)),
  display: {
    popover: 'a popover',
    modal: 'a modal',
    bar: 'a bar',
    edge: 'a card at the side',
    inline: 'part of the page',
    page: 'a whole page',
    button: 'the button',
    tab: 'the tab at the side',
  },
  scheme: { light: 'in light', dark: 'in dark' },
  locale: { en: 'from left to right', ar: 'from right to left' },
  width: { 320: '320 px', 390: '390 px', 1280: '1280 px' },
  state: {
    empty: 'still empty',
    filled: 'filled in',
    error: 'with something wrong',
    story: 'with what is sent along',
    sending: 'while it is sent',
    sent: 'when it has arrived',
    kept: 'while the endpoint is away',
    memory: 'while nothing can be kept',
    failed: 'when it could not be stored',
  },
};

/** The part of each choice that is shown at first; `all` is every value of it. */
export const first = { type: 'all', display: 'popover', scheme: 'light', locale: 'en', width: '320', state: 'empty' };
