// One page of the form: a question, what is wrong with it, and the way back and on.

import { isNotice } from '@klankbord/protocol/survey';
import type { CardProps } from './Card';
import { Helped } from './Helped';
import { Pending } from './Pending';

export function Page(props: CardProps) {
  const { form, more, say, locale, chosen, voice } = props;
  const question = form.question();
  const view = more.viewOf(question);
  // What may be required is not skipped because it is slow.
  const isWaiting = !view && !more.isFailed();
  const fault = form.fault();
  const isSending = form.phase() === 'sending';
  const words = fault ? say(fault.key, fault.values) : '';
  const asked = {
    ...{ question, say, locale, chosen, seed: form.seed, value: form.value(), fault: words, set: form.set },
    speak: voice.say,
  };
  const isLast = form.page() === form.pages - 1;
  const asksHelp = isLast && isNotice(props.survey);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWaiting) form.next();
      }}
    >
      {form.pages > 1 && (
        <div class="progress" part="progress" aria-hidden="true">
          <div style={{ '--kb-done': (form.page() + 1) / form.pages }} />
        </div>
      )}
      <div class="page" key={question.id}>
        {view ? view(asked) : <Pending {...asked} more={more} />}
      </div>
      <div class="actions" part="actions">
        {form.page() > 0 && (
          <button class="button quiet" part="button back" type="button" aria-disabled={isSending} onClick={form.back}>
            {say('back')}
          </button>
        )}
        {!asksHelp && (
          <button class="button main" part="button next" type="submit" aria-disabled={isSending || isWaiting}>
            {say(isSending ? 'sending' : isLast ? 'send' : 'next')}
          </button>
        )}
      </div>
      {asksHelp && <Helped {...props} />}
    </form>
  );
}
