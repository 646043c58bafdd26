// Whatever the check of surveys refuses, all of it and not only the first.

import { checkSurvey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import { error, type Fault } from '../finding';
import type { Draft } from '../site';

/** Faults told of one survey: our choice; who has more has another problem. */
const MAX_FAULTS = 50;
const WHY =
  'The browser leaves a survey out, or parts of it, when it is not as it must be; the collector refuses to publish it.';

/** A question without a member; where it cannot be without, something harmless under the same id, so that what leads to it still does. */
function withoutMember(question: Draft, member = '', at: number): Draft {
  const { [member]: taken, ...rest } = question;
  if (member === 'id') return { ...rest, id: `stub ${at}` };
  if (member === 'label') return { ...rest, label: '-' };
  return member !== 'type' && taken !== undefined ? rest : { id: rest.id ?? `stub ${at}`, type: 'text', label: '-' };
}

/** A survey without the part that was refused, so that the next fault comes up; undefined when nothing is left to take. */
function without(survey: Draft, place: string): Draft | undefined {
  const [, index, member] = /^questions\[(\d+)\](?:\.(\w+))?/.exec(place) ?? [];
  if (index !== undefined && Array.isArray(survey.questions)) {
    const mend = (question: unknown, at: number): unknown =>
      at === Number(index) ? withoutMember(isObject(question) ? question : {}, member, at) : question;
    return { ...survey, questions: survey.questions.map(mend) };
  }
  const [name = ''] = /^\w+/.exec(place) ?? [];
  if (name === 'id') return { ...survey, id: 'stub' };
  if (!Object.hasOwn(survey, name) || name === 'questions') return undefined;
  const { [name]: _, ...rest } = survey;
  return rest;
}

export function refusedMembers(survey: Draft): Fault[] {
  const faults: Fault[] = [];
  let left: Draft | undefined = survey;
  while (left && faults.length < MAX_FAULTS) {
    const verdict = checkSurvey(left);
    if (verdict.ok) break;
    const [place = ''] = /^[\w-]+(?:\[\d+\]|\.[\w-]+)*/.exec(verdict.detail) ?? [];
    if (faults.some(({ what }) => what === `${verdict.detail}.`)) break;
    faults.push(error('refused', place, `${verdict.detail}.`, WHY, 'Change it to what the sentence asks for.'));
    left = without(left, place);
  }
  return faults;
}
