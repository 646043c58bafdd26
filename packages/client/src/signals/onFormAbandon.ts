// Notices forms that were begun and left: which fields, how long, what was corrected; never a value.

import { createFormVisit, type FormVisit } from './detect/createFormVisit';
import { nameField } from './nameField';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

/** Fields to write in: choosing a size or ticking a filter is no form that somebody gave up. */
const WRITTEN = /^(text|email|tel|url|passw)/;
/** Milliseconds that a button outside of every form has to take the visitor on. Our choice: a payment takes its time. */
const LOOSE_MS = 10_000;

type Field = HTMLInputElement;
interface Begun {
  visit: FormVisit;
  written?: boolean;
  /** Until when leaving means that it was sent. */
  sentUntil: number;
}

const isWritten = ({ type }: Field): boolean => WRITTEN.test(type);

/** Not a search, a filter (both are sent with `get`) or a single field: they are not given up halfway. */
const isTold = (form: HTMLFormElement): boolean =>
  !form.closest('[role=search],search,[method=get i]') &&
  !form.querySelector('[type=search]') &&
  ([...form.elements] as Field[]).filter(isWritten).length > 1;

/**
 * A form that somebody wrote in, and that is gone, or whose page is left, without having been sent.
 *
 * @example createClient({ site, endpoint, signals: [onFormAbandon()] })
 */
export const onFormAbandon = (): Signal => (report) => {
  const begun = new Map<HTMLFormElement, Begun>();
  const act = ({ type, target, timeStamp: at, isTrusted }: Event): void => {
    const field = target as Field;
    const { form } = field;
    if (!form || !isTrusted) return;
    const one: Begun = begun.get(form) ?? { visit: createFormVisit(), sentUntil: 0 };
    begun.set(form, one);
    if (type === 'focusin') one.visit.enter(nameField(field), at);
    else if (type === 'focusout') one.visit.pause(at);
    else {
      one.visit.change(nameField(field));
      one.written ||= isWritten(field);
      one.sentUntil = 0;
    }
  };
  const send = ({ type, target, timeStamp: at }: Event): void => {
    const isClick = type === 'click';
    const button = (target as Element).closest?.<HTMLButtonElement>(
      isClick ? 'button,[role=button],[type=submit],[type=button]' : 'form',
    );
    if (!button) return;
    const form = button.form ?? button.closest('form');
    for (const [one, state] of begun) {
      // What the browser itself refuses to send is not sent.
      const goes = one === form && !(isClick && !one.noValidate && one.matches(':invalid'));
      if (goes) state.sentUntil = Infinity;
      else if (!form) state.sentUntil ||= at + LOOSE_MS;
    }
  };
  const leave = report.guard((isOver: boolean) => {
    const at = performance.now();
    for (const [form, { visit, written, sentUntil }] of begun) {
      if (!isOver && form.isConnected) continue;
      begun.delete(form);
      // What a script has found wrong was not sent either.
      const isSent = at < sentUntil && !form.querySelector('[aria-invalid=true]');
      if (written && !isSent && isTold(form)) report('form_abandon', { form: nameField(form), ...visit.tell(at) });
    }
  });
  return watchWindow(
    report,
    // The sender listens to `pagehide` too, but not in the capture phase: it sends what is told here.
    { 'focusin focusout input': act, 'click submit': send, pagehide: () => leave(true) },
    report.heard(({ name }) => name === 'page_view' && leave(false)),
  );
};
