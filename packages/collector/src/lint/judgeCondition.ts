// Whether a condition can hold at all, as far as that can be told from its words alone.

import { type Condition, conditionOf, type Moment } from '@klankbord/protocol/condition';
import { questionTypeOf } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import { findContradiction } from './contradiction';
import type { Draft } from './site';

export interface Known {
  moments: Record<string, Moment>;
  stages: string[];
  /** Questions that may have been answered already; absent for conditions of the page, which know of no answers. */
  answered?: Draft[];
}

/** `why` says what makes it never hold. */
export interface Level {
  level: 'always' | 'never' | 'perhaps';
  why: string;
}

const PERHAPS: Level = { level: 'perhaps', why: '' };
const never = (why: string): Level => ({ level: 'never', why });

/** Levels of nesting and of moments that name moments; deeper is refused anyhow. */
const MAX_LEVELS = 20;

function judgeAnswer(answer: unknown, answered: Draft[]): Level {
  for (const [id, wanted] of Object.entries(isObject(answer) ? answer : {})) {
    const question = answered.find((one) => one.id === id);
    if (!question) return never(`"${id}" is not asked before it`);
    const scale = scaleOf(question);
    const operators = isObject(wanted) ? wanted : { eq: wanted };
    const range = scale && { answer: { [id]: { gte: scale[0], lte: scale[1] } } };
    if (range && findContradiction([{ answer: { [id]: operators } }, range]))
      return never(`an answer to "${id}" lies between ${scale[0]} and ${scale[1]}`);
  }
  return PERHAPS;
}

/** The lowest and the highest answer; a question that is wrong has none. */
function scaleOf(question: Draft): [number, number] | undefined {
  try {
    return questionTypeOf(question.type)?.scale?.(question as never);
  } catch {
    return undefined;
  }
}

function judgeLeaf(condition: Condition, known: Known, levels: number): Level {
  const { stage, furthest, moment } = condition;
  if (stage !== undefined && !known.stages.includes(stage as string)) return never(`"${stage}" is no stage`);
  if (furthest === 'aftercare') return never('"aftercare" is never the furthest stage');
  if (furthest !== undefined && !known.stages.includes(furthest as string)) return never(`"${furthest}" is no stage`);
  if (typeof moment === 'string') {
    const found = Object.hasOwn(known.moments, moment) ? known.moments[moment] : undefined;
    if (!found) return never(`there is no moment "${moment}"`);
    const inner = judge(conditionOf(found.when), { ...known, answered: undefined }, levels - 1);
    return inner.level === 'never' ? never(`the moment "${moment}" never comes: ${inner.why}`) : PERHAPS;
  }
  const asksAnswer = 'answer' in condition || 'score' in condition;
  if (asksAnswer && !known.answered) return never('answers are known inside a survey only, in showIf and next');
  if ('answer' in condition) return judgeAnswer(condition.answer, known.answered!);
  const contradiction = findContradiction([condition]);
  return contradiction ? never(contradiction) : PERHAPS;
}

const conditionsIn = (value: unknown): Condition[] => (Array.isArray(value) ? value.filter(isObject) : []);
/** What stands side by side in `all`, also where one `all` stands in another. */
const flatten = (all: Condition[], levels: number): Condition[] =>
  all.flatMap((one) => (Array.isArray(one.all) && levels ? flatten(conditionsIn(one.all), levels - 1) : [one]));

function judge(condition: Condition, known: Known, levels: number): Level {
  if (!levels) return PERHAPS;
  const { all, any, not } = condition;
  if (Array.isArray(all)) {
    const parts = conditionsIn(all).map((one) => judge(one, known, levels - 1));
    const contradiction = findContradiction(flatten(conditionsIn(all), levels));
    if (contradiction) return never(contradiction);
    return (
      parts.find(({ level }) => level === 'never') ?? (every(parts, 'always') ? { level: 'always', why: '' } : PERHAPS)
    );
  }
  if (Array.isArray(any)) {
    const parts = conditionsIn(any).map((one) => judge(one, known, levels - 1));
    if (every(parts, 'never')) return never(parts.map(({ why }) => why).join('; '));
    return parts.find(({ level }) => level === 'always') ?? PERHAPS;
  }
  if (isObject(not)) {
    const { level } = judge(not, known, levels - 1);
    return level === 'never'
      ? { level: 'always', why: '' }
      : level === 'always'
        ? never('its opposite always holds')
        : PERHAPS;
  }
  return judgeLeaf(condition, known, levels);
}

const every = (parts: Level[], level: Level['level']): boolean =>
  parts.length > 0 && parts.every((one) => one.level === level);

/**
 * @example judgeCondition({ stage: 'chekout' }, known).why // '"chekout" is no stage'
 */
export const judgeCondition = (condition: Condition, known: Known): Level => judge(condition, known, MAX_LEVELS);
