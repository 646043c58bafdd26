// Keys inside the card: digits choose, Escape closes, and the page's own hot keys hear nothing of them.

import { questionTypeOf } from '@klankbord/protocol/survey';
import { createDigits } from './createDigits';
import type { Form } from './createForm';

/** @returns whether the last gesture was a key; true until a pointer has been seen, as for assistive technology */
export function handleKeys(element: HTMLElement, form: Form, leave?: () => void): () => boolean {
  const digit = createDigits();
  let isKey = true;

  const choose = (event: KeyboardEvent): void => {
    const question = form.question();
    const scale = questionTypeOf(question.type)?.scale?.(question);
    if (form.phase() !== 'asking' || !scale || !(event.target as Element).closest('fieldset')) return;
    const score = digit(event.key, event.timeStamp, scale);
    if (score === undefined) return;
    form.set(score);
    // From here the arrows go on.
    element.querySelector<HTMLInputElement>(':checked')?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    isKey = true;
    if (event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && leave) {
      event.preventDefault();
      leave();
    } else if (event.key === 'Enter' && isCommand) form.next();
    else if (!isCommand && !event.altKey) choose(event);
  };
  element.addEventListener('keydown', press);
  for (const name of ['keypress', 'keyup']) element.addEventListener(name, (event) => event.stopPropagation());
  element.addEventListener('pointerdown', () => {
    isKey = false;
  });
  return () => isKey;
}
