// `dropdown`: the browser's own list, which every phone shows in its own way.

import { type DropdownQuestion, textIn } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import type { QuestionProps } from '../questions/questionProps';

export function Dropdown(props: QuestionProps<DropdownQuestion>) {
  const { question, value, fault, say, locale, set } = props;
  const [chosen = ''] = (value ?? []) as string[];
  return (
    <div class="question">
      <Asking {...props} />
      <div class="select">
        <select
          class="field"
          part="field"
          id="field"
          value={chosen}
          required={question.required}
          aria-describedby="help fault"
          aria-invalid={Boolean(fault)}
          onChange={({ currentTarget }) => set(currentTarget.value ? [currentTarget.value] : [])}
        >
          <option value="">{say('choose')}</option>
          {question.options.map(({ id, label }) => (
            <option key={id} value={id}>
              {textIn(label, locale)}
            </option>
          ))}
        </select>
      </div>
      <Fault fault={fault} />
    </div>
  );
}
