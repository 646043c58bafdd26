// `contact`: where the visitor may be reached.

import type { ContactQuestion, Values } from '@klankbord/protocol/survey';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import type { QuestionProps } from './questionProps';

// Addresses and numbers run from left to right in every script; elsewise `+31 6 12` would turn into `12 6 31+`.
const FIELDS = {
  name: { type: 'text', autocomplete: 'name' },
  email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
  phone: { type: 'tel', autocomplete: 'tel', dir: 'ltr' },
} as const;

export function Contact(props: QuestionProps<ContactQuestion>) {
  const { question, value, fault, say, set } = props;
  const { fields = ['email'] } = question;
  const filled = (value ?? {}) as Values;
  // The address is the only thing that can be wrong; without that field it is the first one that is missing.
  const wrong = fields.includes('email') ? 'email' : fields[0];
  return (
    <fieldset class="question" aria-labelledby="question" aria-describedby="help">
      <Asking {...props} as="legend" />
      {fields.map((field) => {
        const isWrong = fault !== '' && field === wrong;
        return (
          <div key={field}>
            <label class="labelled">
              {say(`contact.${field}`)}
              <input
                class="field"
                part="field"
                {...FIELDS[field]}
                value={(filled[field] as string) ?? ''}
                aria-describedby={isWrong ? 'fault' : undefined}
                aria-invalid={isWrong}
                onInput={({ currentTarget }) => set({ ...filled, [field]: currentTarget.value })}
              />
            </label>
            {isWrong && <Fault fault={fault} />}
          </div>
        );
      })}
    </fieldset>
  );
}
