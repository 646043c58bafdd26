// A line to type an id, a reference or a name in: as it is, without suggestions of the browser.

import type { Ref } from 'preact';
import { Field } from './Field';

interface Props {
  id: string;
  label: string;
  help: string;
  value: string;
  maxLength: number;
  inputRef?: Ref<HTMLInputElement>;
  onInput(value: string): void;
}

export const TextField = ({ id, label, help, value, maxLength, inputRef, onInput }: Props) => (
  <Field id={id} label={label} help={help}>
    <input
      id={id}
      {...(inputRef && { ref: inputRef })}
      value={value}
      maxLength={maxLength}
      autoComplete="off"
      spellcheck={false}
      aria-describedby={`${id}-help`}
      onInput={({ currentTarget }) => onInput(currentTarget.value)}
    />
  </Field>
);
