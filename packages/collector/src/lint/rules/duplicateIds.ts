// Ids that are there twice: of surveys, of questions, of options and rows.

import { error, type Fault } from '../finding';
import { type Draft, type LintedSite, type LintedSurvey, listIn, questionsOf } from '../site';

/** The places in a list whose id was there before, with the place of the first. */
function repeatsIn(list: Draft[]): { index: number; first: number; id: string }[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    return typeof id === 'string' && first < index ? [{ index, first, id }] : [];
  });
}

const questionRepeats = (questions: Draft[]): Fault[] =>
  repeatsIn(questions).map(({ index, first, id }) =>
    error(
      'duplicate-question',
      `questions[${index}].id`,
      `The id "${id}" is also that of questions[${first}].`,
      'Answers are kept by the id of their question: one would replace the other.',
      'Give one of the two another id.',
    ),
  );

const optionRepeats = (question: Draft, place: string): Fault[] =>
  ['options', 'rows'].flatMap((list) =>
    repeatsIn(listIn(question[list])).map(({ index, first, id }) =>
      error(
        'duplicate-option',
        `${place}.${list}[${index}].id`,
        `The id "${id}" is also that of ${list}[${first}].`,
        'An answer names its option by id: nobody could tell which of the two was chosen.',
        'Give one of the two another id.',
      ),
    ),
  );

export function duplicateIds({ survey, file, index, name }: LintedSurvey, { surveys }: LintedSite): Fault[] {
  const questions = questionsOf(survey);
  const first = surveys.find((other) => other.survey.id === survey.id)!;
  const isSecond = typeof survey.id === 'string' && (first.file !== file || first.index !== index);
  return [
    ...(isSecond
      ? [
          error(
            'duplicate-survey',
            'id',
            `The id "${name}" is also that of surveys[${first.index}]${first.file === file ? '' : ` in ${first.file}`}.`,
            'The first survey with an id is used, the second never; what was shown before is remembered by id.',
            'Give one of the two another id. A new text of the same survey is a higher version, not a second survey.',
          ),
        ]
      : []),
    ...questionRepeats(questions),
    ...questions.flatMap((question, at) => optionRepeats(question, `questions[${at}]`)),
  ];
}
