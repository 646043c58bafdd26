// The checks of the question types, by type; a new type is one entry here too.

import { contactCheck } from './contactQuestion';
import { npsCheck } from './npsQuestion';
import type { QuestionCheck } from './question';
import { ratingCheck } from './ratingQuestion';
import { textCheck } from './textQuestion';

export const questionChecks: Record<string, QuestionCheck> = {
  nps: npsCheck,
  rating: ratingCheck,
  text: textCheck,
  contact: contactCheck,
};
