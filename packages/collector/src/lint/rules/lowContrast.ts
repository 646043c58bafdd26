// A brand colour that fades into the card, in light or in dark.

import { contrastOf } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import { type Fault, warning } from '../finding';

/** The ground of the card in each scheme: `--kb-ground` in the widget's theme/tokens.ts. */
export const GROUNDS = { light: '#ffffff', dark: '#1e2227' };
/** WCAG 2.2, 1.4.11: what is no text, but has to be seen. */
const LEAST = 3;

/** @param place of the theme, e.g. `theme` */
export function lowContrast(theme: unknown, place: string): Fault[] {
  const brand = isObject(theme) ? theme.brand : undefined;
  if (!isObject(theme) || typeof brand !== 'string') return [];
  const schemes = (['light', 'dark'] as const).filter((scheme) => !theme.scheme || theme.scheme === scheme);
  return schemes.flatMap((scheme) => {
    const ratio = contrastOf(brand, GROUNDS[scheme]);
    if (ratio === undefined) {
      const what = `The colour "${brand.slice(0, 40)}" cannot be measured here.`;
      const why = 'Its contrast against the card is not known; only a browser knows all colours.';
      return scheme === schemes[0]
        ? [warning('unread-colour', `${place}.brand`, what, why, 'Write it as #rrggbb, rgb() or hsl().')]
        : [];
    }
    return ratio >= LEAST
      ? []
      : [
          warning(
            'low-contrast',
            `${place}.brand`,
            `${brand} has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1 against the ${scheme} card (${GROUNDS[scheme]}); ${LEAST} : 1 is needed.`,
            'The fill of buttons and the progress bar would fade into the card (WCAG 2.2, 1.4.11).',
            `Take a ${scheme === 'light' ? 'darker' : 'lighter'} brand${schemes.length > 1 ? `, or theme.scheme: "${scheme === 'light' ? 'dark' : 'light'}"` : ''}.`,
          ),
        ];
  });
}
