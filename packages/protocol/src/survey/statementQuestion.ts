// `statement`: something to read. A survey of nothing else is a notice, and is asked whether it helped.

import type { QuestionBase, QuestionCheck, QuestionType } from './question';
import type { Survey } from './survey';

export interface StatementQuestion extends QuestionBase {
  type: 'statement';
}

/** What is filled in, in a notice: whether it helped. */
export const statementQuestion: QuestionType<StatementQuestion> = {
  type: 'statement',
  refuses: (_question, value) => (typeof value === 'boolean' ? '' : 'must be true or false'),
};

export const statementCheck: QuestionCheck = {
  members: [],
  fault: () => '',
};

/** True for a survey that only tells something. */
export const isNotice = ({ questions }: Survey): boolean => questions.every(({ type }) => type === 'statement');
