// A question whose type is still on its way, or could not be fetched: its words, and what to do.

import type { Question } from '@klankbord/protocol/survey';
import type { More } from '../createMore';
import type { QuestionProps } from '../questions/questionProps';
import { Asking } from './Asking';

export interface PendingProps extends QuestionProps<Question> {
  more: More;
}

export const Pending = ({ more, ...props }: PendingProps) => (
  <div class="question">
    <Asking {...props} as="p" />
    {more.isFailed() ? (
      <>
        <p class="help">{props.say('unfetched')}</p>
        <button class="button choice retry" part="button again" type="button" onClick={more.again}>
          {props.say('again')}
        </button>
      </>
    ) : (
      <div class="skeleton" part="skeleton" aria-hidden="true" />
    )}
  </div>
);
