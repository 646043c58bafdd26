// An option as a row: a native control over its whole length, so that it can be hit anywhere.

import type { ComponentChildren, TargetedMouseEvent } from 'preact';

export interface RowProps {
  type: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  /** Chosen or taken away, by hand or by key. */
  choose(event: TargetedMouseEvent<HTMLInputElement>): void;
  children: ComponentChildren;
}

export const Row = ({ choose, children, ...input }: RowProps) => (
  <label class="row" part="row">
    <input {...input} onClick={choose} />
    <span class="box" />
    <span class="said">{children}</span>
  </label>
);
