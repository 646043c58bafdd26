// A field with its label, and what it wants to know underneath.

import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  label: string;
  help?: string;
  /** The input or select itself, with the same id. */
  children: ComponentChildren;
}

export const Field = ({ id, label, help, children }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    {children}
    {help && (
      <p class="field-help" id={`${id}-help`}>
        {help}
      </p>
    )}
  </div>
);
