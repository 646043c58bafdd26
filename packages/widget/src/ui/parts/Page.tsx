// One page of the form: its questions, what is wrong with them, and the way back and on.

import { isNotice } from '@klankbord/protocol/survey';
import { viewOf } from '../questions/questionViews';
import type { CardProps } from './Card';
import { Helped } from './Helped';
import { Story } from './Story';
import { tellApart } from './tellApart';

export function Page(props: CardProps) {
  const { form, say, locale, chosen } = props;
  const questions = form.questions();
  const isSending = form.phase() === 'sending';
  const isLast = form.isLast();
  const asksHelp = isLast && isNotice(props.survey);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.next();
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
          const asked = { ...question, label: form.words(label), ...(help && { help: form.words(help) }) };
          return (
            <div key={id} data-question={id} ref={(element) => tellApart(element, index)}>
              {viewOf(question)({
                question: asked,
                ...{ say, locale, chosen, seed: form.seed },
                value: form.value(id),
                fault: fault ? say(fault.key, fault.values) : '',
                set: (value) => form.set(id, value),
              })}
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
          <button class="button main" part="button next" type="submit" aria-disabled={isSending}>
            {say(isSending ? 'sending' : isLast ? 'send' : 'next')}
          </button>
        )}
      </div>
      {asksHelp && <Helped {...props} />}
    </form>
  );
}
