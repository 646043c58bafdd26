// `consent`: a tick, and the sentence that it stands for.

import type { ConsentQuestion } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import type { QuestionProps } from './questionProps';

export function Consent(props: QuestionProps<ConsentQuestion>) {
  const { question, value, fault, set } = props;
  return (
    <div class="question consent">
      <input
        type="checkbox"
        id="field"
        checked={value === true}
        required={question.required}
        aria-describedby="help fault"
        aria-invalid={Boolean(fault)}
        // What is not ticked is not an answer.
        onClick={({ currentTarget }) => set(currentTarget.checked || null)}
      />
      <span class="box" />
      <Asking {...props} />
      <Fault fault={fault} />
    </div>
  );
}
