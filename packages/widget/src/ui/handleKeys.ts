// Keys inside the card: digits choose, Escape closes, and the page's own hot keys hear nothing of them.

import { questionTypeOf } from '@klankbord/protocol/survey';
import { createDigits } from './createDigits';
import type { Form } from './createForm';

/** "2" is the second one as it stands on screen; what opens a field takes the focus there. */
function chooseNth(group: Element, event: KeyboardEvent): void {
  const input = group.querySelectorAll<HTMLElement>('[type=radio],[type=checkbox]')[Number(event.key) - 1];
  if (!input) return;
  // Or the digit would be written into that field.
  event.preventDefault();
  input.click();
  const field = input.closest('label')!.nextElementSibling as HTMLElement | null;
  (field?.matches('.field') ? field : input).focus();
}

/** @returns whether the last gesture was a key; true until a pointer has been seen, as for assistive technology */
export function handleKeys(element: HTMLElement, form: Form, leave?: () => void): () => boolean {
  const digit = createDigits();
  let isKey = true;

  const choose = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    const group = target.closest('fieldset');
    const asked = target.closest<HTMLElement>('[data-question]');
    const question = form.questions().find(({ id }) => id === asked?.dataset.question);
    if (form.phase() !== 'asking' || !group || !question || target.matches('.field')) return;
    const scale = questionTypeOf(question.type)?.scale?.(question);
    if (!scale) return chooseNth(group, event);
    const score = digit(event.key, event.timeStamp, scale);
    if (score === undefined) return;
    form.set(question.id, score);
    // From here the arrows go on.
    asked!.querySelector<HTMLInputElement>(':checked')?.focus();
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    isKey = true;
    if (event.isComposing) return;
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape' && leave) {
      event.preventDefault();
      leave();
    }
    // A page of words has no control that would hear it, and in Firefox a slider does not.
    else if (event.key === 'Enter' && (isCommand || (event.target as Element).matches('.asking,.line'))) {
      // Or the field of the next page, which has the focus by then, would send it too.
      event.preventDefault();
      element.querySelector<HTMLElement>('[type=submit]')?.click();
    } else if (!isCommand && !event.altKey) choose(event);
  };
  element.addEventListener('keydown', press);
  for (const name of ['keypress', 'keyup']) element.addEventListener(name, (event) => event.stopPropagation());
  element.addEventListener('pointerdown', () => {
    isKey = false;
  });
  return () => isKey;
}
