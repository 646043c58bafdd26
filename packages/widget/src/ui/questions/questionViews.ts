// The views of the question types, one line each.

import type { Question } from '@klankbord/protocol/survey';
import { Contact } from './contact';
import { Nps } from './nps';
import type { QuestionView } from './questionProps';
import { Rating } from './rating';
import { Text } from './text';

type Views = { [Type in Question['type']]: QuestionView<Extract<Question, { type: Type }>> };

const views: Views = {
  nps: Nps,
  rating: Rating,
  text: Text,
  contact: Contact,
};

/** The view of a question. */
export const viewOf = (question: Question): QuestionView<Question> => views[question.type] as QuestionView<Question>;
