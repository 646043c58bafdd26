// `statement`: something to read.

import type { StatementQuestion } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import type { QuestionProps } from './questionProps';

export const Statement = (props: QuestionProps<StatementQuestion>) => (
  <div class="question statement">
    <Asking {...props} as="p" />
  </div>
);
