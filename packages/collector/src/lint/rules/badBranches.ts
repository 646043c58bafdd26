// Branches that lead to nowhere or back, and questions that nobody comes to.

import { nearestName } from '../../commands/nearestName';
import { END, listWays, type Ways } from '../branches';
import { error, type Fault } from '../finding';
import { type Draft, type LintedSite, type LintedSurvey, listIn, questionsOf } from '../site';

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

const listLoops = ({ branches }: Ways): Fault[] =>
  branches
    .filter(({ page, toPage }) => toPage >= 0 && toPage <= page)
    .map(({ place, to, page, toPage }) =>
      error(
        'branch-loop',
        `${place}.to`,
        `Leads back to ${JSON.stringify(to)}, which does not come later.`,
        `${toPage === page ? 'It stands on the same page' : 'A visitor would go round'}: branches go forward only, so this one is not followed.`,
        'Lead to a question that comes later, or to "end". Going back is what the Back button is for.',
      ),
    );

function listUnreached({ pages, shown, reached, branches }: Ways): Fault[] {
  const dead = branches.find(({ level }) => level.level === 'never');
  const because = dead ? `, and ${dead.place}.if can never hold: ${dead.level.why}` : ', or ends before it';
  return pages.flatMap((page, at) =>
    page.flatMap((index) => {
      const { level, why } = shown[index]!;
      if (reached.has(at) && level !== 'never') return [];
      return [
        error(
          'unreachable-question',
          level === 'never' ? `questions[${index}].showIf` : `questions[${index}]`,
          'This question is never asked.',
          level === 'never' ? `Its showIf can never hold: ${why}.` : `Every way leads past it${because}.`,
          'Change the condition or the branches before it, or take the question out.',
        ),
      ];
    }),
  );
}

export function badBranches({ survey }: LintedSurvey, site: LintedSite): Fault[] {
  const questions = questionsOf(survey);
  const ids = questions.map(({ id }) => id).filter((id): id is string => typeof id === 'string');
  const ways = listWays(survey, site);
  return [...listNowhere(survey, questions, ids), ...listLoops(ways), ...listUnreached(ways)];
}
