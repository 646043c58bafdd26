// The views of the question types, one line each.

import type { Question, RarerQuestion } from '@klankbord/protocol/survey';
import { Ces } from './ces';
import { Choice } from './choice';
import { Consent } from './consent';
import { Contact } from './contact';
import { Csat } from './csat';
import { Expectation } from './expectation';
import { Goal } from './goal';
import { Nps } from './nps';
import type { QuestionView, Views } from './questionProps';
import { Rating } from './rating';
import { Statement } from './statement';
import { Text } from './text';

const views: Views<Exclude<Question, RarerQuestion>> = {
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

/** The view of a question; undefined for the types that are not in this file. */
export const viewOf = ({ type }: Question): QuestionView<Question> | undefined =>
  (views as Record<string, unknown>)[type] as QuestionView<Question> | undefined;
