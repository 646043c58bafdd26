// Notices what a form finds wrong: the field and the kind of fault, never a value and never the message.

import { findControl } from './clickPath';
import { createTold } from './detect/createTold';
import { errorKind, type Validity } from './detect/errorKind';
import { nameField } from './nameField';
import type { Signal } from './signal';
import { watchWindow } from './watchWindow';

type Field = Element & { form?: Element | null; validity?: Validity };

const isOn = (flag: string | null): boolean => !!flag && flag !== 'false';
const flagOf = (element: Element): string | null => element.getAttribute('aria-invalid');

/** The field that a message belongs to: the one that refers to it, else the last one touched of the same form. */
function findField(alert: Element, touched?: Field): Field | false | undefined {
  // A form that says "saved" is no form that says what is wrong.
  if (!alert.textContent!.trim() || /success/i.test(alert.className)) return false;
  const id = CSS.escape(alert.id);
  const described = id && document.querySelector(`[aria-describedby~="${id}"],[aria-errormessage~="${id}"]`);
  // A hint that is read aloud while all is well: how strong a password is.
  if (described) return flagOf(described) !== 'false' && described;
  const form = alert.closest('form');
  return !!form && touched?.form === form && touched;
}

/** The messages that a change has brought or changed. */
const listAlerts = ({ target, addedNodes }: MutationRecord): Element[] =>
  [target, ...addedNodes].flatMap((node, index) => {
    const element = node instanceof Element ? node : node.parentElement;
    const outer = element?.closest('[role=alert]');
    return [...(outer ? [outer] : []), ...(index && element === node ? element.querySelectorAll('[role=alert]') : [])];
  });

/**
 * `invalid` events after an attempt to send, `aria-invalid` that turns true, and messages with `role=alert`.
 *
 * @example createClient({ site, endpoint, signals: [onFormError()] })
 */
export const onFormError = (): Signal => (report) => {
  const told = createTold();
  let touched: Field | undefined;
  const tell = (field: Field | false | undefined, kind?: string): void => {
    const name = field && nameField(field);
    if (name && told.isNew(name)) {
      report('form_error', { field: name, kind: kind ?? errorKind(field.validity ?? {}) ?? 'invalid' });
    }
  };
  const changes = new MutationObserver(
    report.guard((records: MutationRecord[]) => {
      const alerts: Element[] = [];
      for (const record of records) {
        const target = record.target as Element;
        if (record.type !== 'attributes') alerts.push(...listAlerts(record));
        else if (!isOn(flagOf(target))) told.right(nameField(target));
        else if (!isOn(record.oldValue)) tell(target);
      }
      // Last: the flag says more than the message beside it.
      for (const alert of alerts) tell(findField(alert, touched), 'alert');
    }),
  );
  /** From the first touch on: what a page shows by itself at load is no fault of a visitor. */
  const watch = (): void =>
    changes.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['aria-invalid'],
      attributeOldValue: true,
    });
  return watchWindow(
    report,
    {
      'focusin input'({ target }: Event) {
        if (!(target as Field).form) return;
        if (!touched) watch();
        touched = target as Field;
      },
      'click submit'(event: Event) {
        const path = event.composedPath().filter((node) => node instanceof Element);
        if (event.type === 'submit' || findControl(path)) told.attempt(event.timeStamp);
      },
      invalid({ target, timeStamp }: Event) {
        if (told.isAttempt(timeStamp)) tell(target as Field);
      },
    },
    () => changes.disconnect(),
  );
};
