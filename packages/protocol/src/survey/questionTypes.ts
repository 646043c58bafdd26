// The question types there are; a new type is one file here, one in the interface, and one entry in both lists.

import { type ContactQuestion, contactQuestion } from './contactQuestion';
import { type NpsQuestion, npsQuestion } from './npsQuestion';
import type { QuestionType } from './question';
import { type RatingQuestion, ratingQuestion } from './ratingQuestion';
import { type TextQuestion, textQuestion } from './textQuestion';

export type Question = NpsQuestion | RatingQuestion | TextQuestion | ContactQuestion;

export const questionTypes = [
  npsQuestion,
  ratingQuestion,
  textQuestion,
  contactQuestion,
] as unknown as readonly QuestionType[];

export const questionTypeOf = (type: unknown): QuestionType | undefined =>
  questionTypes.find((known) => known.type === type);
