// The question types there are; a new type is one file here, one in the interface, and one entry in both lists.

import { type CesQuestion, cesQuestion } from './cesQuestion';
import { type ChoiceQuestion, choiceQuestion } from './choiceQuestion';
import { type ConsentQuestion, consentQuestion } from './consentQuestion';
import { type ContactQuestion, contactQuestion } from './contactQuestion';
import { type CsatQuestion, csatQuestion } from './csatQuestion';
import type { DateQuestion } from './dateQuestion';
import type { DropdownQuestion } from './dropdownQuestion';
import { type ExpectationQuestion, expectationQuestion } from './expectationQuestion';
import { type GoalQuestion, goalQuestion } from './goalQuestion';
import type { MatrixQuestion } from './matrixQuestion';
import { type NpsQuestion, npsQuestion } from './npsQuestion';
import type { QuestionType } from './question';
import type { RankingQuestion } from './rankingQuestion';
import { type RatingQuestion, ratingQuestion } from './ratingQuestion';
import type { SliderQuestion } from './sliderQuestion';
import { type StatementQuestion, statementQuestion } from './statementQuestion';
import { type TextQuestion, textQuestion } from './textQuestion';

/** Those that the interface fetches only for a survey that has one. */
export type RarerQuestion = DropdownQuestion | RankingQuestion | MatrixQuestion | DateQuestion | SliderQuestion;

export type Question =
  | NpsQuestion
  | CsatQuestion
  | CesQuestion
  | RatingQuestion
  | ExpectationQuestion
  | GoalQuestion
  | ChoiceQuestion
  | TextQuestion
  | ContactQuestion
  | ConsentQuestion
  | StatementQuestion
  | RarerQuestion;

export const questionTypes = [
  npsQuestion,
  csatQuestion,
  cesQuestion,
  ratingQuestion,
  expectationQuestion,
  goalQuestion,
  choiceQuestion,
  textQuestion,
  contactQuestion,
  consentQuestion,
  statementQuestion,
] as unknown as readonly QuestionType[];

let later: readonly QuestionType[] = [];

/** Makes types known that were fetched later: the rarer ones, which no other survey has to pay for. */
export const addQuestionTypes = (types: readonly QuestionType[]): void => {
  later = types;
};

/** Undefined for a type that nobody knows, and for a rarer one that was not added. */
export const questionTypeOf = (type: unknown): QuestionType | undefined =>
  [...questionTypes, ...later].find((known) => known.type === type);
