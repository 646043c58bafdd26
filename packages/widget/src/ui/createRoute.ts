// Where the visitor is in a survey whose pages depend on the answers.

import {
  type Holds,
  listPages,
  type Question,
  type ShownPage,
  type Survey,
  type Values,
  walkSurvey,
} from '@klankbord/protocol/survey';

export interface Route {
  /** The pages as the answers make them now. */
  pages(): ShownPage[];
  /** The place among them, from 0. */
  page(): number;
  questions(): Question[];
  isLast(): boolean;
  /** How much of the survey has been seen, 0…1; never less than before, also after Back. */
  progress(): number;
  /** The page's number in the survey, for a draft. */
  index(): number;
  go(by: -1 | 1): void;
}

/**
 * @param values what was filled in, blanks taken away; asked again at every look
 * @param index the page to begin on
 */
export function createRoute(survey: Survey, values: () => Values, holds: Holds, index = 0): Route {
  const total = listPages(survey).length;
  let furthest = index;
  const pages = (): ShownPage[] => walkSurvey(survey, values(), holds);
  // The page one was on may be gone since (an element out of sight): then the one before it.
  const page = (): number => Math.max(0, pages().filter((one) => one.index <= index).length - 1);
  return {
    pages,
    page,
    questions: () => pages()[page()]?.questions ?? [],
    isLast: () => page() >= pages().length - 1,
    progress: () => (furthest + 1) / total,
    index: () => index,
    go(by) {
      index = pages()[page() + by]?.index ?? index;
      furthest = Math.max(furthest, index);
    },
  };
}
