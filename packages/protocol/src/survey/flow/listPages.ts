// The pages of a survey, in the order of its file.

import type { Question } from '../questionTypes';
import type { Survey } from '../survey';

/**
 * What `pages` says; a question that it does not name has a page of its own at the end. Without `pages` that is one
 * question a page.
 *
 * @example listPages({ id: 's', questions: [a, b, c], pages: [['a', 'b']] }) // [[a, b], [c]]
 */
export function listPages({ questions, pages = [] }: Pick<Survey, 'questions' | 'pages'>): Question[][] {
  const left = new Map(questions.map((question) => [question.id, question]));
  const take = (id: string): Question[] => {
    const question = left.get(id);
    left.delete(id);
    return question ? [question] : [];
  };
  const named = pages.map((ids) => ids.flatMap(take)).filter((page) => page.length);
  return [...named, ...[...left.values()].map((question) => [question])];
}
