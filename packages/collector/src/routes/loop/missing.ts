// 404 for what is not at this site, or not any more.

import type { Context } from 'hono';
import { deny } from '../../receive/denial';
import { answerDenial } from '../answerDenial';

/** @example missing(c, 'case', '12') */
export const missing = (c: Context, what: string, id: string): Response =>
  answerDenial(
    c,
    deny(
      404,
      `unknown-${what}`,
      `There is no ${what} ${JSON.stringify(id.slice(0, 80))} here; it may have been erased.`,
    ),
  );

/** The whole number in an address; -1 for anything else, which is nobody's. */
export const numberIn = (text: string | undefined): number => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : -1);
