// Shapes that many answers of the API share.

import type { JsonObject, JsonValue } from '@klankbord/protocol/wire';
import { z } from 'zod';

export const timeShape = z.string().meta({ description: 'ISO 8601, UTC', examples: ['2026-11-22T10:00:05.120Z'] });

/** Any JSON that came from outside. */
export const jsonShape = z.custom<JsonValue>();
export const jsonObjectShape = z.record(z.string(), jsonShape) as unknown as z.ZodType<JsonObject>;

export const pageContextShape = z
  .looseObject({
    url: z.string(),
    title: z.string().optional(),
    referrer: z.string().optional(),
    type: z.string().optional(),
  })
  .meta({ id: 'PageContext' });

/** A list that goes on: `{items, next}`. */
export const pageShape = <T>(item: z.ZodType<T>) =>
  z.object({
    items: z.array(item),
    next: z
      .string()
      .nullable()
      .meta({ description: 'Hand it back as `cursor` for the next page; null on the last one.' }),
  });

/** A list that is whole. */
export const listShape = <T>(item: z.ZodType<T>) => z.object({ items: z.array(item) });

export const siteShape = z
  .object({ id: z.string(), name: z.string(), sample: z.boolean().meta({ description: 'Its visitors are made up.' }) })
  .meta({ id: 'Site' });
