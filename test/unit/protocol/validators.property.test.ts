// On random JSON the validators never throw, and never say something else than the schemas.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCondition } from '@klankbord/protocol/condition';
import { checkSurvey } from '@klankbord/protocol/survey';
import { checkBatch, checkEvent, checkFeedback, isTime, isUuid, readReceipt } from '@klankbord/protocol/wire';
import { readExamples, readSchema, refusal, schemas, type Shape, shapes } from './support/shapes';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const runs = { numRuns: 400 };
/** JSON as it comes off the wire: objects with ordinary prototypes, `__proto__` as an own key included. */
const anyJson = fc.jsonValue({ maxDepth: 4 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const junk = fc.oneof(
  anyJson,
  fc.constantFrom('', 'x', -1, 0, 1.5, 1e300, null, true, [], {}, [null], { __proto__x: 1 }),
);

/** Every place in a document, the document itself included. */
const placesOf = (value: Json, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, child]) => placesOf(child as Json, [...path, key]))]
    : [path];

function replace(value: Json, [key, ...rest]: string[], other: Json): Json {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as { [key: string]: Json };
  copy[key] = replace(copy[key]!, rest, other);
  return copy;
}

/** An example with one place of it replaced: near enough to be sometimes welcome. */
const nearMiss = (shape: Shape): fc.Arbitrary<Json> => {
  const examples = readExamples(shape).map(({ value }) => value as Json);
  return fc
    .constantFrom(...examples)
    .chain((example) => fc.tuple(fc.constant(example), fc.constantFrom(...placesOf(example)), junk))
    .map(([example, place, other]) => replace(example, place, other));
};

/** What no schema can tell (told in the descriptions), so that the code alone refuses it. */
const BEYOND_SCHEMA =
  /is outside|is used twice|nest|shorter than within|one of more than|name of one event|taken by other|more than can be|later than schedule|(?:after|less than) max|no question|second time|leave out|later page/;

describe.each(shapes)('%s', (shape) => {
  test('the verdict is the same in code and schema', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 1, arbitrary: anyJson }, { weight: 4, arbitrary: nearMiss(shape) }), (value) => {
        const refused = refusal[shape](value);
        const valid = schemas[shape](value);
        // Receipts and losses are read leniently: there the schema may only be the stricter one.
        if (shape === 'receipt' || shape === 'batch') expect(valid && refused).toBeFalsy();
        else if (!BEYOND_SCHEMA.test(refused))
          expect({ value, refused: refused !== '' }).toEqual({ value, refused: !valid });
      }),
      runs,
    );
  });

  test('the value is never changed', () => {
    fc.assert(
      fc.property(nearMiss(shape), (value) => {
        const before = JSON.stringify(value);
        refusal[shape](value);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});

describe('validators never throw', () => {
  const checks = { checkEvent, checkBatch, checkFeedback, checkCondition, checkSurvey };

  test.each(Object.entries(checks))('%s on anything at all', (_name, check) => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyJson), (value) => {
        expect(typeof check(value).ok).toBe('boolean');
      }),
      runs,
    );
  });

  // JSON.parse reads 20,000 levels without a stack; whoever looks at them must not need one.
  const deep = JSON.parse(`${'['.repeat(20_000)}1${']'.repeat(20_000)}`) as unknown;
  const event = readExamples('event')[0]!.value as object;
  const batch = readExamples('batch')[0]!.value as object;
  test.each([
    ['an event', () => checkEvent(deep)],
    ['the name of an event', () => checkEvent({ ...event, name: deep })],
    ['the props of an event', () => checkEvent({ ...event, props: { deep } })],
    ['the answers of a feedback', () => checkFeedback({ response: 'r', revision: 1, complete: true, answers: deep })],
    ['the version of a batch', () => checkBatch({ ...batch, klankbord: deep })],
    ['a condition', () => checkCondition({ all: deep })],
    ['the type of a question', () => checkSurvey({ id: 's', questions: [{ id: 'q', type: deep, label: 'Why?' }] })],
  ])('%s that is 20,000 levels deep', (_name, check) => {
    expect(check).not.toThrow();
  });

  test('a receipt of any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        const receipt = readReceipt(body);
        expect(receipt === null || Array.isArray(receipt.refused)).toBe(true);
      }),
      runs,
    );
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(() => readReceipt(`{"klankbord":1,"accepted":${nested},"retryAfterMs":${nested}}`)).not.toThrow();
    expect(readReceipt('')).toBeNull();
  });
});

describe('small words of the wire', () => {
  const time = new RegExp((readSchema('event').$defs as { time: { pattern: string } }).time.pattern);
  const two = fc.integer({ min: 0, max: 61 }).map((n) => String(n).padStart(2, '0'));
  const nearTime = fc
    .tuple(fc.constantFrom('2026', '0000', '+012026', '-000001', '-000000', '026', '12026'), two, two, two, two, two)
    .chain(([year, month, day, hour, minute, second]) =>
      fc
        .constantFrom('Z', '+01:00', '-23:59', '+24:00', '', 'z')
        .chain((zone) =>
          fc
            .constantFrom(`:${second}`, `:${second}.5`, '', `:${second}.`)
            .map((tail) => `${year}-${month}-${day}T${hour}:${minute}${tail}${zone}`),
        ),
    );

  test('a time is what the pattern of the schema says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nearTime,
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
        (text) => {
          expect([text, isTime(text)]).toEqual([text, time.test(text)]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('whatever toISOString writes is a time', () => {
    fc.assert(fc.property(fc.date({ noInvalidDate: true }), (date) => expect(isTime(date.toISOString())).toBe(true)));
  });

  test('a UUID of any version is an id, nothing else is', () => {
    fc.assert(fc.property(fc.uuid(), (id) => expect(isUuid(id)).toBe(true)));
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(isUuid(text)).toBe(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)),
      ),
    );
  });
});
