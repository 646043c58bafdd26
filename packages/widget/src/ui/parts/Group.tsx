// A question with several controls: its words as the legend, what is wrong below.

import type { Question } from '@klankbord/protocol/survey';
import type { ComponentChildren } from 'preact';
import type { QuestionProps } from '../questions/questionProps';
import { Asking } from './Asking';
import { Fault } from './Fault';

export interface GroupProps extends QuestionProps<Question> {
  /** One of them may be chosen, which has its own role. */
  radio: boolean;
  children: ComponentChildren;
}

export const Group = ({ radio, children, ...props }: GroupProps) => (
  <fieldset
    class="question"
    role={radio ? 'radiogroup' : 'group'}
    aria-labelledby="question"
    aria-describedby="help ends fault"
    // A plain group has neither of them.
    aria-required={radio ? props.question.required : undefined}
    aria-invalid={radio ? Boolean(props.fault) : undefined}
  >
    <Asking {...props} as="legend" />
    {children}
    <Fault fault={props.fault} />
  </fieldset>
);
