// The views of the question types, one line each.

import type { Question } from '@klankbord/protocol/survey';
import { Ces } from './ces';
import { Choice } from './choice';
import { Consent } from './consent';
import { Contact } from './contact';
import { Csat } from './csat';
import { Expectation } from './expectation';
import { Goal } from './goal';
import { Nps } from './nps';
import type { QuestionView } from './questionProps';
import { Rating } from './rating';
import { Statement } from './statement';
import { Text } from './text';

type Views = { [Type in Question['type']]: QuestionView<Extract<Question, { type: Type }>> };

const views: Views = {
  nps: Nps,
  csat: Csat,
  ces: Ces,
  rating: Rating,
  expectation: Expectation,
  goal: Goal,
  choice: Choice,
  text: Text,
  contact: Contact,
  consent: Consent,
  statement: Statement,
};

/** The view of a question. */
export const viewOf = (question: Question): QuestionView<Question> => views[question.type] as QuestionView<Question>;
