// The validators and the JSON Schemas say the same of the same examples.

import { describe, expect, test } from '@jest/globals';
import { MAX_CONDITION_DEPTH } from '@klankbord/protocol/condition';
import { checkEvent, MAX_DEPTH, MAX_KEYS } from '@klankbord/protocol/wire';
import { readExamples, readSchema, refusal, schemas, type Shape, shapes } from './support/shapes';

const event = readExamples('event')[0]!.value as Record<string, unknown>;
const nest = (levels: number): unknown => (levels > 0 ? { in: nest(levels - 1) } : 1);

test('there are enough examples of both kinds for every shape', () => {
  const all = shapes.flatMap((shape) => readExamples(shape));
  expect(all.length).toBeGreaterThanOrEqual(80);
  for (const shape of shapes) {
    const examples = readExamples(shape);
    expect(examples.filter(({ valid }) => valid).length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ valid }) => !valid).length).toBeGreaterThanOrEqual(3);
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
  }
});

describe.each(shapes)('%s', (shape) => {
  test.each(readExamples(shape))('$name: $valid', ({ valid, schema, value }) => {
    const before = JSON.stringify(value);
    expect({ refused: refusal[shape](value) !== '', detail: refusal[shape](value) }).toMatchObject({ refused: !valid });
    expect({ valid: schemas[shape](value), errors: schemas[shape].errors }).toMatchObject({
      valid: schema?.valid ?? valid,
    });
    if (schema) expect(schema.why).toMatch(/\w{3,}/);
    expect(JSON.stringify(value)).toBe(before);
  });

  test('the schema explains itself', () => {
    expect(readSchema(shape)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: expect.stringMatching(/^Klankbord /),
      description: expect.stringMatching(/\.$/),
    });
  });
});

// A validator gives a typed value back: what it lets through has to be of that type.
describe('members that may be absent have their type when they are there', () => {
  test.each(readExamples<{ shape: Shape; name: string; value: unknown }>('declaredTypes'))(
    '$shape: $name',
    ({ shape, value }) => {
      expect(schemas[shape](value)).toBe(false);
      expect(refusal[shape](value)).not.toBe('');
    },
  );
});

describe('limits that no schema can tell', () => {
  test('an event nests at most 16 levels', () => {
    // The event itself and its props are two of them.
    expect(checkEvent({ ...event, props: nest(MAX_DEPTH - 1) }).ok).toBe(true);
    expect(checkEvent({ ...event, props: nest(MAX_DEPTH) })).toMatchObject({ ok: false, code: 'too-deep' });
    expect(checkEvent({ ...event, extra: nest(MAX_DEPTH) })).toMatchObject({ ok: false, code: 'too-deep' });
  });

  test('an event holds at most 2,000 keys, entries of lists included', () => {
    // id, name, time, props and `list` are five of them.
    const withList = (length: number) => ({ ...event, props: { list: new Array(length).fill(0) } });
    expect(checkEvent(withList(MAX_KEYS - 5)).ok).toBe(true);
    expect(checkEvent(withList(MAX_KEYS - 4))).toMatchObject({ ok: false, code: 'too-deep' });
  });

  test('conditions nest at most 16 levels', () => {
    const wrap = (levels: number): unknown => (levels > 1 ? { not: wrap(levels - 1) } : { stage: 'cart' });
    expect(refusal.condition(wrap(MAX_CONDITION_DEPTH))).toBe('');
    expect(refusal.condition(wrap(MAX_CONDITION_DEPTH + 1))).toContain('16 levels');
    expect(schemas.condition(wrap(MAX_CONDITION_DEPTH + 1))).toBe(true);
  });

  test('a batch holds at most 500 events', () => {
    const batch = readExamples('batch')[0]!.value as object;
    const withEvents = (length: number) => ({ ...batch, events: new Array(length).fill(event) });
    expect([refusal.batch(withEvents(500)), schemas.batch(withEvents(500))]).toEqual(['', true]);
    expect(refusal.batch(withEvents(501))).toContain('too-many-events');
    expect(schemas.batch(withEvents(501))).toBe(false);
  });
});

test('refusals say what is wrong and where', () => {
  const survey = { id: 'why', questions: [{ id: 'q', type: 'rating', label: 'How?', points: 12 }] };
  expect(refusal.survey(survey)).toBe('bad-survey: questions[0]: points must be a whole number from 2 to 10');
  expect(refusal.condition({ all: [{ stage: 'cart' }, { any: [{ event: 'No' }] }] })).toBe(
    'bad-condition: when.all[1].any[0].event: must be the name of an event, e.g. view_item',
  );
  expect(refusal.feedback({ response: 'r', revision: 1, complete: true, answers: [{ question: 'q' }] })).toBe(
    'bad-feedback: answers[0].type must be a text',
  );
  expect(refusal.event({ ...event, name: 'View Item' })).toContain('"View Item"');
});
