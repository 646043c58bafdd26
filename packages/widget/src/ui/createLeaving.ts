// A form that is left: its draft is written, and when it is abandoned what was answered so far is sent.

import type { FlowHost } from '../flowHost';
import type { FormDraft } from './createDraft';
import type { Form } from './createForm';

export interface Leaving {
  /** The form is closed; `forGood` leaves no draft of it. */
  close(forGood: boolean): void;
}

/** @param isTold whether what is there was sent as a partial answer before */
export function createLeaving(
  element: HTMLElement,
  form: Form,
  draft: FormDraft,
  partial: FlowHost['partial'],
  isTold: boolean,
): Leaving {
  const answers = (): string => JSON.stringify(form.partial()?.answers);
  let told = isTold && answers();
  const isOpen = (): boolean => /asking|failed/.test(form.phase());
  const hurry = (): void => {
    if (isOpen()) draft.hurry();
  };
  const abandon = (): void => {
    const input = isOpen() && form.partial();
    if (input && told !== answers()) {
      told = answers();
      partial({ ...input, ...draft.revise() });
    }
    hurry();
  };
  element.addEventListener('focusout', hurry);
  document.addEventListener('visibilitychange', hurry);
  // Captured: before the client's own listener, which sends what there is.
  window.addEventListener('pagehide', abandon, true);
  return {
    close(forGood) {
      document.removeEventListener('visibilitychange', hurry);
      window.removeEventListener('pagehide', abandon, true);
      abandon();
      draft.close(isOpen() ? forGood : undefined);
    },
  };
}
