// Whatever a page hands over becomes plain JSON, or is refused with the place of what cannot be kept.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createContext, runInContext } from 'node:vm';
import { toJson } from '../../../../packages/client/src/lib/toJson';

const asIs = (text: string): string => text;

describe('what is kept', () => {
  test('JSON stays what it is, and is a copy', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue({ maxDepth: 3 })), (props) => {
        // A key of that name is taken away on purpose, at every level.
        fc.pre(!JSON.stringify(props).includes('__proto__'));
        const plain = JSON.parse(JSON.stringify(props)) as object;
        const copy = toJson(plain, asIs);
        expect(copy).toEqual(plain);
        expect(copy).not.toBe(plain);
      }),
    );
  });

  test('every text passes, with its place', () => {
    const seen: string[] = [];
    const copy = toJson({ a: 'x', items: [{ name: 'y' }, 'z'] }, (text, path) => {
      seen.push(`${path}=${text}`);
      return text.toUpperCase();
    });
    expect(copy).toEqual({ a: 'X', items: [{ name: 'Y' }, 'Z'] });
    expect(seen).toEqual(['a=x', 'items.0.name=y', 'items.1=z']);
  });

  test('dates are written, undefined is left out and keeps its place in a list', () => {
    expect(toJson({ at: new Date(0), no: undefined, list: [undefined, 1] }, asIs)).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      list: [null, 1],
    });
  });

  test('nothing at all is no props', () => {
    expect(toJson(undefined, asIs)).toEqual({});
    expect(toJson(null, asIs)).toEqual({});
  });

  test('objects without a prototype and of another frame are plain', () => {
    const other = runInContext('({ a: [{ b: 1 }] })', createContext({})) as object;
    expect(toJson({ other, none: Object.assign(Object.create(null) as object, { c: 1 }) }, asIs)).toEqual({
      other: { a: [{ b: 1 }] },
      none: { c: 1 },
    });
  });

  test('a key named __proto__ changes nothing', () => {
    const copy = toJson(JSON.parse('{"a":{"__proto__":{"admin":true}},"__proto__":{"admin":true}}'), asIs);
    expect((copy as { admin?: boolean }).admin).toBeUndefined();
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
    expect((copy.a as { admin?: boolean }).admin).toBeUndefined();
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe('what is refused, with its place', () => {
  const cycle: { inner: { back?: unknown } } = { inner: {} };
  cycle.inner.back = cycle;
  class Basket {}
  const nest = (levels: number): unknown => (levels ? { in: nest(levels - 1) } : 1);
  test.each<[string, unknown, string]>([
    ['a function', { a: { click: () => 0 } }, 'props.a.click'],
    ['a symbol', { list: [1, Symbol('x')] }, 'props.list.1'],
    ['a BigInt', { n: 1n }, 'props.n'],
    ['NaN', { items: [{ price: Number.NaN }] }, 'props.items.0.price'],
    ['infinity', { n: Number.POSITIVE_INFINITY }, 'props.n'],
    ['an object of a class', { basket: new Basket() }, 'props.basket'],
    ['a map', { m: new Map() }, 'props.m'],
    ['a cycle', cycle, 'props.inner.back'],
    ['17 levels', nest(17), 'props.in.in'],
    ['2,001 keys', { list: new Array(2001).fill(0) }, 'props.list'],
    ['a list', [1], 'props.'],
    ['a number', 5, 'props.'],
  ])('%s', (_name, value, place) => {
    const attempt = (): unknown => toJson(value, asIs);
    expect(attempt).toThrow(expect.objectContaining({ name: 'KlankbordError', code: 'bad-props' }) as unknown as Error);
    expect(attempt).toThrow(place);
  });

  test('a text is no props: it must not pass as the props of an event', () => {
    expect(() => toJson('jacket', asIs)).toThrow(expect.objectContaining({ code: 'bad-props' }) as unknown as Error);
    expect(() => toJson(new Date(0), asIs)).toThrow(expect.objectContaining({ code: 'bad-props' }) as unknown as Error);
    expect(() => toJson(true, asIs)).toThrow(expect.objectContaining({ code: 'bad-props' }) as unknown as Error);
  });

  test('a date that is none is refused like everything else', () => {
    expect(() => toJson({ at: new Date(Number.NaN) }, asIs)).toThrow(
      expect.objectContaining({ code: 'bad-props' }) as unknown as Error,
    );
  });
});
