// The rarer question types, apart from the others: the interface fetches them only for a survey that has one.

import { dateQuestion } from './dateQuestion';
import { dropdownQuestion } from './dropdownQuestion';
import { matrixQuestion } from './matrixQuestion';
import type { QuestionType } from './question';
import { rankingQuestion } from './rankingQuestion';
import { sliderQuestion } from './sliderQuestion';

export const rarerQuestionTypes = [
  dropdownQuestion,
  rankingQuestion,
  matrixQuestion,
  dateQuestion,
  sliderQuestion,
] as unknown as readonly QuestionType[];
