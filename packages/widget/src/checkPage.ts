// The full check of a page's surveys and moments, which only the debug file has.

import { nearestName } from '@klankbord/client/debug';
import type { Diagnose } from '@klankbord/client';
import { momentFault } from '@klankbord/protocol/condition';
import { checkSurvey, type Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import type { InitOptions } from './initOptions';

/** What a page asks with. */
export interface PageParts {
  /** Those that are used, right or not. */
  surveys: Survey[];
  options: Pick<InitOptions, 'moments' | 'collector'>;
  /** What the collector has published, once that is known. */
  published: unknown;
  /** Names of the moments that are there without a word. */
  builtIn: string[];
}

/** What was told already: published surveys come after those of the page. */
const told = new WeakSet<object>();
const isNew = (value: object): boolean => !told.has(value) && !!told.add(value);

const membersOf = (value: unknown): Record<string, unknown> => (isObject(value) ? value : {});

/** The names of moments in a condition, or the one name in its place. */
function namedIn(condition: unknown): string[] {
  if (typeof condition === 'string') return [condition];
  if (Array.isArray(condition)) return condition.flatMap(namedIn);
  const { moment, all, any, not } = membersOf(condition);
  return [...(typeof moment === 'string' ? [moment] : []), ...[all, any, not].filter(isObjectOrList).flatMap(namedIn)];
}
const isObjectOrList = (value: unknown): boolean => typeof value === 'object';

/** Tells what is wrong, each thing once. */
export function checkPage({ options, surveys, published, builtIn }: PageParts, diagnose: Diagnose): void {
  const { moments, collector } = options;
  const own = membersOf(moments);
  const there = [...(moments === false ? [] : builtIn), ...Object.keys(membersOf(membersOf(published).moments))];
  const known = [...there, ...Object.keys(own)].filter((name) => own[name] !== false);
  const tellMoment = (name: string, reason: string): void => diagnose('bad-moment', { moment: name, reason });
  const missing = (name: string, from: string[]): string => {
    const near = nearestName(name, from);
    return `there is no moment "${name}"${near ? `, perhaps "${near}" is meant` : ''}`;
  };
  if (isObject(moments) && isNew(moments))
    for (const [name, moment] of Object.entries(own)) {
      const reason = momentFault(name, moment);
      if (reason) tellMoment(name, reason);
    }
  for (const survey of surveys) {
    const verdict = isNew(survey) ? checkSurvey(survey) : undefined;
    if (verdict?.ok === false) diagnose('survey-fault', { survey: survey.id, reason: verdict.detail });
  }
  // The collector may know moments that the page does not.
  if (collector !== undefined && !published) return;
  for (const [name, moment] of Object.entries(own)) {
    const { when } = membersOf(moment);
    if (!when && !there.includes(name) && !momentFault(name, moment))
      tellMoment(name, moment ? 'it has no when' : missing(name, there));
    for (const other of namedIn(when)) if (!known.includes(other)) tellMoment(name, missing(other, known));
  }
  for (const { id, when, audience } of surveys)
    for (const name of [...namedIn(when), ...namedIn(audience)])
      if (!known.includes(name)) diagnose('survey-fault', { survey: id, reason: missing(name, known) });
}
