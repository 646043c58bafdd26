// Which pages a visitor sees: the way through a survey that its answers make.

import type { Condition } from '../../condition/condition';
import type { Values } from '../composeAnswers';
import { type Question, questionTypeOf } from '../questionTypes';
import type { Survey } from '../survey';
import { listPages } from './listPages';

/** What conditions of a survey look at besides the visit: members of their context. */
export interface Told {
  /** What was answered before, by question id. */
  answers: Values;
  /** By `metric`, else by type. */
  scores: Record<string, number>;
  /** The survey's id. */
  survey: string;
}

/** Asks whether a condition holds; whoever knows the visit adds it. */
export type Holds = (condition: Condition, told: Told) => boolean;

export interface ShownPage {
  /** Among all pages of the survey, from 0; rises from page to page. */
  index: number;
  questions: Question[];
}

/** The id that no question has: a branch there ends the survey. */
export const END = 'end';

/**
 * The pages that are shown with these answers, in order. A condition sees the answers that stand before it, so nothing
 * can depend on itself; a branch goes forward only, and one back or to nowhere is none: the walk always ends.
 *
 * @param values what was filled in; of questions that are not shown nothing is looked at
 * @example walkSurvey(survey, { effort: 2 }, holds).map(({ questions }) => questions[0].id) // ['effort', 'why']
 */
export function walkSurvey(survey: Survey, values: Values, holds: Holds): ShownPage[] {
  const pages = listPages(survey);
  const told: Told = { answers: {}, scores: {}, survey: survey.id };
  const shown: ShownPage[] = [];
  const isShown = (question: Question): boolean => {
    const { id, type, showIf, metric = type } = question;
    if (showIf && !holds(showIf, told)) return false;
    const value = Object.hasOwn(values, id) ? values[id] : undefined;
    if (value !== undefined) told.answers[id] = value;
    if (typeof value === 'number' && questionTypeOf(type)?.scale) told.scores[metric] = value;
    return true;
  };
  for (let index = 0; index < pages.length; ) {
    const questions = pages[index]!.filter(isShown);
    if (questions.length) shown.push({ index, questions });
    const to = questions.flatMap(({ next = [] }) => next).find((branch) => !branch.if || holds(branch.if, told))?.to;
    if (to === END) break;
    index = Math.max(
      index + 1,
      pages.findIndex((page) => page.some(({ id }) => id === to)),
    );
  }
  return shown;
}
