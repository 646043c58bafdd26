// Branches that lead to nowhere or round in a circle, and questions that nobody comes to.

import { nearestName } from '../../commands/nearestName';
import { type Branch, END, listWays, reachedFrom, type Ways } from '../branches';
import { error, type Fault } from '../finding';
import { type Draft, type LintedSite, type LintedSurvey, listIn, questionsOf } from '../site';

const idOf = (questions: Draft[], index: number): string => String(questions[index]?.id ?? `questions[${index}]`);

function nowhere(place: string, to: unknown, ids: string[]): Fault {
  const near = typeof to === 'string' ? nearestName(to, [...ids, END]) : '';
  return error(
    'branch-to-nowhere',
    place,
    `Leads to ${JSON.stringify(to)}, and this survey has no such question.`,
    'Whoever comes here cannot be taken on.',
    `Name a question of this survey${near ? `: did you mean "${near}"?` : '.'} To stop asking, write "${END}".`,
  );
}

function listNowhere({ pages }: Draft, questions: Draft[], ids: string[]): Fault[] {
  const isKnown = (id: unknown): boolean => ids.includes(id as string);
  return [
    ...questions.flatMap(({ next }, index) =>
      listIn(next).flatMap(({ to }, entry) =>
        to === END || isKnown(to) ? [] : [nowhere(`questions[${index}].next[${entry}].to`, to, ids)],
      ),
    ),
    ...(Array.isArray(pages) ? pages : []).flatMap((page: unknown, index) =>
      (Array.isArray(page) ? page : []).flatMap((id: unknown, at) =>
        isKnown(id) ? [] : [nowhere(`pages[${index}][${at}]`, id, ids)],
      ),
    ),
  ];
}

function listLoops({ branches, order }: Ways, questions: Draft[]): Fault[] {
  const closes = ({ from, to, place }: Branch): boolean =>
    place !== undefined &&
    to !== undefined &&
    order.indexOf(to) <= order.indexOf(from) &&
    reachedFrom(to, branches).has(from);
  return branches
    .filter(closes)
    .map(({ from, to, place }) =>
      error(
        'branch-loop',
        `${place}.to`,
        to === from
          ? 'Leads back to its own question.'
          : `Leads back to "${idOf(questions, to!)}", from where one comes here again.`,
        'A visitor could go round without an end. Going back is what the Back button is for.',
        'Lead to a question that comes later, or to "end".',
      ),
    );
}

/** Why nobody comes to a question; the cause nearest to it. */
function whyUnreached(index: number, { order, shown, ifs }: Ways): string {
  if (!order.includes(index)) return 'It stands on no page of pages.';
  if (shown[index]!.level === 'never') return `Its showIf can never hold: ${shown[index]!.why}.`;
  const dead = [...ifs].find(([, { level }]) => level === 'never');
  return dead
    ? `Every way leads past it, and ${dead[0]}.if can never hold: ${dead[1].why}.`
    : 'Every way through the survey leads past it, or ends before it.';
}

function listUnreached(ways: Ways, questions: Draft[]): Fault[] {
  const reached = reachedFrom(ways.order[0], ways.branches);
  return questions.flatMap((_, index) =>
    reached.has(index) && ways.shown[index]!.level !== 'never'
      ? []
      : [
          error(
            'unreachable-question',
            ways.shown[index]!.level === 'never' ? `questions[${index}].showIf` : `questions[${index}]`,
            'This question is never asked.',
            whyUnreached(index, ways),
            'Change the condition or the branches before it, or take the question out.',
          ),
        ],
  );
}

export function badBranches({ survey }: LintedSurvey, site: LintedSite): Fault[] {
  const questions = questionsOf(survey);
  const ids = questions.map(({ id }) => id).filter((id): id is string => typeof id === 'string');
  const ways = listWays(survey, site);
  return [...listNowhere(survey, questions, ids), ...listLoops(ways, questions), ...listUnreached(ways, questions)];
}
