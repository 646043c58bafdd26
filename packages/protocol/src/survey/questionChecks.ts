// The checks of the question types, by type; a new type is one entry here too.

import { cesCheck } from './cesQuestion';
import { choiceCheck } from './choiceQuestion';
import { consentCheck } from './consentQuestion';
import { contactCheck } from './contactQuestion';
import { csatCheck } from './csatQuestion';
import { expectationCheck } from './expectationQuestion';
import { goalCheck } from './goalQuestion';
import { npsCheck } from './npsQuestion';
import type { QuestionCheck } from './question';
import { ratingCheck } from './ratingQuestion';
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
};
