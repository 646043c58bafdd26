// One page of the form: its questions, what is wrong with them, and the way back and on.

import { isNotice, type Values } from '@klankbord/protocol/survey';
import type { CardProps } from './Card';
import { Helped } from './Helped';
import { Pending } from './Pending';
import { Story } from './Story';
import { tellApart } from './tellApart';

export function Page(props: CardProps) {
  const { form, more, say, locale, chosen, voice } = props;
  const questions = form.questions();
  // What may be required is not skipped because it is slow.
  const isWaiting = !more.isFailed() && questions.some((question) => !more.viewOf(question));
  const isSending = form.phase() === 'sending';
  const isLast = form.isLast();
  const asksHelp = isLast && isNotice(props.survey);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWaiting) form.next();
      }}
    >
      {form.pages() > 1 && (
        <div class="progress" part="progress" aria-hidden="true">
          <div style={{ '--kb-done': form.progress() }} />
        </div>
      )}
      <div class="page" key={questions[0]!.id}>
        {questions.map((question, index) => {
          const { id, label, help } = question;
          const fault = form.fault(id);
          const asked = {
            question: { ...question, label: form.words(label), ...(help && { help: form.words(help) }) },
            ...{ say, locale, chosen, seed: form.seed, speak: voice.say },
            value: form.value(id),
            fault: fault ? say(fault.key, fault.values) : '',
            set: (value: Values[string]) => form.set(id, value),
          };
          const view = more.viewOf(question);
          return (
            <div key={id} data-question={id} ref={(element) => tellApart(element, index)}>
              {view ? view(asked) : <Pending {...asked} more={more} />}
            </div>
          );
        })}
      </div>
      {isLast && <Story {...props} />}
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
