// What a TCF consent tool says, layer by layer.

import { describe, expect, test } from '@jest/globals';
import { readTcf } from '../../../../packages/client/src/signals/detect/readTcf';

const consents = (...ids: number[]) => ({ purpose: { consents: Object.fromEntries(ids.map((id) => [id, true])) } });
const loaded = { eventStatus: 'tcloaded', gdprApplies: true };

describe('by default', () => {
  test.each([
    ['all that is needed', consents(1, 8, 9, 10), { behaviour: 'granted', identity: 'granted' }],
    ['measuring alone', consents(1, 8, 10), { behaviour: 'granted', identity: 'denied' }],
    ['no storing', consents(8, 9, 10), { behaviour: 'denied', identity: 'denied' }],
    ['nothing', {}, { behaviour: 'denied', identity: 'denied' }],
    ['false', { purpose: { consents: { 1: false, 9: true } } }, { behaviour: 'denied', identity: 'denied' }],
  ])('%s', (_name, more, wanted) => {
    expect(readTcf({ ...loaded, ...more }, undefined, false)).toEqual(wanted);
    expect(readTcf({ ...loaded, eventStatus: 'useractioncomplete', ...more }, undefined, false)).toEqual(wanted);
  });
});

test('other purposes, other layers', () => {
  expect(readTcf({ ...loaded, ...consents(1, 7) }, { feedback: [1], behaviour: [7, 8] }, false)).toEqual({
    feedback: 'granted',
    behaviour: 'denied',
  });
});

test('an open banner is waited for, and what is not known says nothing', () => {
  expect(readTcf({ eventStatus: 'cmpuishown', ...consents(1, 8, 9, 10) }, undefined, false)).toEqual({
    behaviour: 'pending',
    identity: 'pending',
  });
  expect(readTcf({}, undefined, false)).toBeUndefined();
  expect(readTcf({ gdprApplies: true }, undefined, false)).toBeUndefined();
});

test('where GDPR does not apply it is granted, unless the browser asks for privacy', () => {
  expect(readTcf({ gdprApplies: false }, undefined, false)).toEqual({ behaviour: 'granted', identity: 'granted' });
  expect(readTcf({ gdprApplies: false }, undefined, true)).toEqual({ behaviour: 'denied', identity: 'denied' });
});
