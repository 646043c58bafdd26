// An answer that could not be stored: said plainly, with a way to keep it and a way to try again.

import type { CardProps } from './Card';

export const Failure = ({ form, say, copied, copy }: CardProps) => (
  <div class="failure" part="failure">
    <p class="asking" id="question" tabIndex={-1}>
      {say('failed')}
    </p>
    {copied === 'by-hand' && (
      <textarea class="field" part="field" readOnly rows={4} aria-label={say('copy.self')} value={form.text(say)} />
    )}
    <div class="actions" part="actions">
      <button class="button quiet" part="button copy" type="button" onClick={copy}>
        {say(copied === 'yes' ? 'copied' : 'copy')}
      </button>
      <button class="button main" part="button again" type="button" onClick={() => void form.send()}>
        {say('again')}
      </button>
    </div>
  </div>
);
