// The question types there are; a new type is one file here, one in the interface, and one entry in both lists.

import { type CesQuestion, cesQuestion } from './cesQuestion';
import { type ChoiceQuestion, choiceQuestion } from './choiceQuestion';
import { type ConsentQuestion, consentQuestion } from './consentQuestion';
import { type ContactQuestion, contactQuestion } from './contactQuestion';
import { type CsatQuestion, csatQuestion } from './csatQuestion';
import { type ExpectationQuestion, expectationQuestion } from './expectationQuestion';
import { type GoalQuestion, goalQuestion } from './goalQuestion';
import { type NpsQuestion, npsQuestion } from './npsQuestion';
import type { QuestionType } from './question';
import { type RatingQuestion, ratingQuestion } from './ratingQuestion';
import { type StatementQuestion, statementQuestion } from './statementQuestion';
import { type TextQuestion, textQuestion } from './textQuestion';

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
  | StatementQuestion;

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

export const questionTypeOf = (type: unknown): QuestionType | undefined =>
  questionTypes.find((known) => known.type === type);
