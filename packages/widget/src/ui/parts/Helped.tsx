// The end of a notice: did it help, answered with one tap.

import type { CardProps } from './Card';

export function Helped({ form, say }: CardProps) {
  const isSending = form.phase() === 'sending';
  const answer = (helped: boolean): void => {
    if (isSending) return;
    form.set(form.questions().at(-1)!.id, helped);
    form.next();
  };
  return (
    <div class="actions helped" part="actions" role="group" aria-labelledby="helped">
      <span id="helped">{say('helped')}</span>
      {([true, false] as const).map((helped) => (
        <button
          key={helped}
          class="button choice"
          part="button helped"
          type="button"
          aria-disabled={isSending}
          onClick={() => answer(helped)}
        >
          {say(helped ? 'yes' : 'no')}
        </button>
      ))}
    </div>
  );
}
