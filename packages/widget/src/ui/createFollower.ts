// What follows a change of the form: where the focus goes, what is said aloud, and when thanks go away.

import type { Form } from './createForm';
import type { Say } from './createSay';
import type { FocusKeeper } from './keepFocus';

/** Milliseconds between a tap on a score and the next page: long enough to see what was chosen. */
const TAP_MS = 280;
/** Milliseconds after which thanks go away. */
const THANKS_MS = 4000;

export interface FollowerParts {
  element: HTMLElement;
  form: Form;
  focus: FocusKeeper;
  say: Say;
  speak(text: string): void;
  /** Whether the last gesture was a key. */
  isByKey(): boolean;
  leave(): void;
  /** Leaving takes nothing away. */
  isStill?: boolean | undefined;
}

export interface Follower {
  /** The form has changed and is drawn. */
  follow(): void;
  /** A score was chosen, by whatever means. */
  chosen(): void;
  /** Says which page it is, where there are several. */
  speakPage(): void;
  stop(): void;
}

export function createFollower({ element, form, focus, say, speak, isByKey, leave, isStill }: FollowerParts): Follower {
  let seen = { page: form.page(), phase: form.phase() };
  let isHovered = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  element.addEventListener('pointermove', () => (isHovered = true));
  element.addEventListener('pointerleave', () => (isHovered = false));

  const speakPage = (): void => {
    if (form.pages() > 1)
      speak(say(form.isPaged() ? 'progress.page' : 'progress', { n: form.page() + 1, total: form.pages() }));
  };
  const waitToLeave = (): void => {
    timer = setTimeout(() => (isHovered || focus.isInside() ? waitToLeave() : leave()), THANKS_MS);
  };
  const thank = (): void => {
    // A pointer that lies where the button was points at nothing.
    isHovered = false;
    // Whoever uses the keyboard stays in the card and closes it; for others it goes by itself.
    if (isByKey()) focus.enter();
    else speak(element.querySelector('.thanks div')!.textContent);
    if (isStill) leave();
    // A link is there to be followed.
    else if (!element.querySelector('.link')) waitToLeave();
  };
  const arrive = (): void => {
    clearTimeout(timer);
    const { phase } = seen;
    if (phase === 'sending') return speak(say('sending'));
    if (phase !== 'asking' && phase !== 'failed') return thank();
    focus.enter();
    if (phase === 'asking') speakPage();
  };
  return {
    follow() {
      const { page, phase } = seen;
      const fault = form.firstFault();
      seen = { page: form.page(), phase: form.phase() };
      if (fault) {
        speak(say(fault.key, fault.values));
        focus.enter();
      } else if (page !== seen.page || phase !== seen.phase) arrive();
    },
    chosen() {
      // Of several questions nobody knows which one is the last.
      if (isByKey() || form.questions().length > 1 || form.isLast()) return;
      clearTimeout(timer);
      timer = setTimeout(form.next, TAP_MS);
    },
    speakPage,
    stop: () => clearTimeout(timer),
  };
}
