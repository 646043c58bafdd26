// Checking what decides which questions are asked: `pages`, `showIf` and `next`.

import { checkCondition } from '../../condition/checkCondition';
import { isObject, isText } from '../../wire/json';
import { shown } from '../../wire/shape';
import type { Survey } from '../survey';
import { listPages } from './listPages';
import { END } from './walkSurvey';

const conditionFault = (condition: unknown, at: string): string => {
  const verdict = condition === undefined ? undefined : checkCondition(condition, at);
  return verdict?.ok === false ? verdict.detail : '';
};

function pagesFault(pages: unknown, ids: string[]): string {
  if (pages === undefined) return '';
  if (!Array.isArray(pages) || !pages.length) return 'pages must be a list of pages, each a list of question ids';
  const left = new Set(ids);
  for (const [index, page] of pages.entries()) {
    if (!Array.isArray(page) || !page.length) return `pages[${index}] must be a list of question ids`;
    for (const id of page as unknown[]) {
      if (!ids.includes(id as string)) return `pages[${index}] names ${shown(id)}, which is no question`;
      if (!left.delete(id as string)) return `pages[${index}] names ${shown(id)} a second time`;
    }
  }
  const [missing] = left;
  return missing === undefined ? '' : `pages leave out the question ${shown(missing)}`;
}

function branchFault(branch: unknown, at: string, isAhead: (id: string) => boolean | undefined): string {
  if (!isObject(branch)) return `${at} must be an object {if, to}`;
  const stray = Object.keys(branch).find((key) => key !== 'if' && key !== 'to');
  if (stray !== undefined) return `${at}.${stray} is not a member of a branch`;
  const { to } = branch;
  if (!isText(to, 64)) return `${at}.to must be the id of a question, or end`;
  const ahead = to === END || isAhead(to);
  if (ahead === undefined) return `${at}.to ${shown(to)} is no question of this survey`;
  if (!ahead) return `${at}.to ${shown(to)} is not on a later page: branches go forward only`;
  return conditionFault(branch.if, `${at}.if`);
}

/**
 * What is wrong with the flow of a survey whose questions and their ids are right, or an empty text.
 *
 * @example flowFault({ id: 's', questions: [{ id: 'a', type: 'nps', label: 'A?', next: [{ to: 'b' }] }] })
 *   // 'questions[0].next[0].to "b" is no question of this survey'
 */
export function flowFault(survey: Survey): string {
  const { questions, pages } = survey;
  const fault = pagesFault(
    pages,
    questions.map(({ id }) => id),
  );
  if (fault) return fault;
  const pageOf = new Map(listPages(survey).flatMap((page, index) => page.map(({ id }) => [id, index])));
  for (const [index, { id, showIf, next }] of questions.entries()) {
    const at = `questions[${index}]`;
    const wrong = conditionFault(showIf, `${at}.showIf`);
    if (wrong) return wrong;
    if (next !== undefined && !Array.isArray(next)) return `${at}.next must be a list of branches {if, to}`;
    const isAhead = (to: string): boolean | undefined =>
      pageOf.has(to) ? pageOf.get(to)! > pageOf.get(id)! : undefined;
    for (const [number, branch] of (next ?? []).entries()) {
      const found = branchFault(branch, `${at}.next[${number}]`, isAhead);
      if (found) return found;
    }
  }
  return '';
}
