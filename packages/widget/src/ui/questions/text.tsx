// `text`: one line, or a field that grows with what is written.

import type { TextQuestion } from '@klankbord/protocol/survey';
import { Counter } from '../parts/Counter';
import { Asking } from '../parts/Asking';
import { Fault } from '../parts/Fault';
import { grow } from '../parts/grow';
import type { QuestionProps } from './questionProps';

/** The keyboard that a phone should offer, and what it may fill in. */
const FIELDS = {
  email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
  number: { type: 'text', inputMode: 'decimal', dir: 'ltr' },
  url: { type: 'url', autocomplete: 'url', dir: 'ltr' },
} as const;

export function Text(props: QuestionProps<TextQuestion>) {
  const { question, value = '', fault, set } = props;
  const field = {
    class: 'field',
    part: 'field',
    id: 'field',
    value: value as string,
    required: question.required,
    'aria-describedby': 'help fault',
    'aria-invalid': Boolean(fault),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => set(currentTarget.value),
  };
  return (
    <div class="question">
      <Asking {...props} />
      {question.long ? (
        <textarea {...field} rows={3} ref={grow} />
      ) : (
        <input {...(question.pattern ? FIELDS[question.pattern] : { type: 'text' })} {...field} />
      )}
      <Counter {...props} length={(value as string).trim().length} max={question.max} />
      <Fault fault={fault} />
    </div>
  );
}
