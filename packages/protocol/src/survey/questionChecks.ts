// The checks of the question types, by type; a new type is one entry here too.

import { cesCheck } from './cesQuestion';
import { choiceCheck } from './choiceQuestion';
import { consentCheck } from './consentQuestion';
import { contactCheck } from './contactQuestion';
import { csatCheck } from './csatQuestion';
import { dateCheck } from './dateQuestion';
import { dropdownCheck } from './dropdownQuestion';
import { expectationCheck } from './expectationQuestion';
import { goalCheck } from './goalQuestion';
import { matrixCheck } from './matrixQuestion';
import { npsCheck } from './npsQuestion';
import type { QuestionCheck } from './question';
import { rankingCheck } from './rankingQuestion';
import { ratingCheck } from './ratingQuestion';
import { sliderCheck } from './sliderQuestion';
import { statementCheck } from './statementQuestion';
import { textCheck } from './textQuestion';

export const questionChecks: Record<string, QuestionCheck> = {
  nps: npsCheck,
  csat: csatCheck,
  ces: cesCheck,
  rating: ratingCheck,
  expectation: expectationCheck,
  goal: goalCheck,
  choice: choiceCheck,
  text: textCheck,
  contact: contactCheck,
  consent: consentCheck,
  statement: statementCheck,
  dropdown: dropdownCheck,
  ranking: rankingCheck,
  matrix: matrixCheck,
  date: dateCheck,
  slider: sliderCheck,
};
