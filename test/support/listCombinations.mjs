// What the gallery command looks at: question types × scheme × direction × width × state, and displays and states of the whole.

import { choices } from '../../examples/gallery/choices.js';

const SIZES = [
  { width: 320, height: 640 },
  { width: 1280, height: 720 },
];
/** A window of 1280 × 720 at 200 %. */
const ZOOMED = { width: 640, height: 360 };

/** Scheme × direction × width. */
const looks = SIZES.flatMap((size) =>
  ['light', 'dark'].flatMap((scheme) => ['en', 'ar'].map((locale) => ({ size, scheme, locale }))),
);
const directionOf = (locale) => (locale === 'ar' ? 'rtl' : 'ltr');

/** Each type in a popover: empty, filled in, and with something wrong. */
const listTypes = () =>
  looks.flatMap(({ size, scheme, locale }) =>
    Object.keys(choices.type).flatMap((type) =>
      ['empty', 'filled', 'error'].map((state) => ({
        ...{ type, display: 'popover', scheme, locale, state, size },
        // What is filled in shows both of a choice: what is chosen, and what is not.
        ...(state === 'filled' && {
          sheet: `types-${scheme}-${directionOf(locale)}-${size.width}`,
          caption: type,
        }),
      })),
    ),
  );

/** Each display with a score and with words, also where there is little room. */
const listDisplays = () =>
  [...looks, { size: ZOOMED, scheme: 'light', locale: 'en' }, { size: ZOOMED, scheme: 'dark', locale: 'ar' }].flatMap(
    ({ size, scheme, locale }) =>
      Object.keys(choices.display).flatMap((display) =>
        (display === 'button' || display === 'tab' ? ['nps'] : ['nps', 'text-long']).map((type) => ({
          ...{ type, display, scheme, locale, state: 'empty', size },
          // Left to right in light, right to left in dark: the others are measured, and look alike.
          ...((scheme === 'dark') === (locale === 'ar') &&
            type === 'nps' &&
            size !== ZOOMED && { sheet: `displays-${scheme}`, caption: `${display}, ${size.width} px`, isWhole: true }),
        })),
      ),
  );

/** What becomes of an answer. */
const listStates = () =>
  looks.flatMap(({ size, scheme, locale }) =>
    Object.keys(choices.state).map((state) => ({
      ...{ type: 'nps', display: 'popover', scheme, locale, state, size },
      ...((scheme === 'dark') === (locale === 'ar') && {
        sheet: `states-${scheme}`,
        caption: `${state}, ${size.width} px`,
      }),
    })),
  );

/** One entry for each: the choices of `frame.html`, the size of the window, and the sheet that its picture goes on. */
export const listCombinations = () => [...listTypes(), ...listDisplays(), ...listStates()];
