// What is said of a problem beside its pin: where it is concentrated, with the figures of that place.

import type { Problem } from '../../../readings/journey';
import { journeyWords as words } from '../../../texts/journeyWords';
import { problemTitle } from '../../../texts/problemText';
import { shareText } from '../../../texts/shareText';

/** `No results: “gloves”` · `162 visits · 4 % bought` · `comparable 18 % · −22 orders` */
export function calloutLines(problem: Problem): [title: string, bought: string, expected: string] {
  const { visits, bought, loss } = problem.where ?? problem;
  return [
    problemTitle(problem),
    words.pinShare(words.visits(visits), shareText(bought, visits)),
    loss ? words.pinExpected(shareText(loss.expected, loss.compared), words.orders(Math.round(loss.value))) : '',
  ];
}

/** The figures in one short line: `162 visits · bought 4 %, not 18 %`. */
export function shortLine(problem: Problem): string {
  const { visits, bought, loss } = problem.where ?? problem;
  const expected = loss ? shareText(loss.expected, loss.compared) : '';
  return words.pinShort(words.visits(visits), shareText(bought, visits), expected);
}
