// What somebody wants published: all the surveys of a site, or one beside those that are there.

import { isObject } from '@klankbord/protocol/wire';
import { z } from 'zod';
import type { ConfigVersion } from '../../store/surveyStore';
import { surveysIn } from '../../surveys/surveysIn';
import { publicationMembers } from './shapes';

/** The survey itself is looked at by lint, which says more than a shape could. */
const survey = z.record(z.string(), z.unknown());

export const wishShape = z.union(
  [
    z.strictObject({ surveys: z.array(z.unknown()).max(500), ...publicationMembers }),
    z.strictObject({ survey, ...publicationMembers }),
  ],
  'must be {"surveys": [ … ]} or {"survey": { … }}, with a note of up to 500 characters if you like',
);
export type Wish = z.infer<typeof wishShape>;

export const wishExample = '{"surveys": [ … ], "note": "Shorter checkout survey"}';

/** All surveys as they would be; one alone takes the place of the one with its id, or comes last. */
export function surveysWished(wish: Wish, last: ConfigVersion | undefined): unknown[] {
  if ('surveys' in wish) return wish.surveys;
  const { survey: one } = wish;
  const there: unknown[] = surveysIn(JSON.parse(last?.body ?? '{}'));
  const at = there.findIndex((other) => isObject(other) && other.id === one.id);
  return at < 0 ? [...there, one] : there.map((other, index) => (index === at ? one : other));
}
