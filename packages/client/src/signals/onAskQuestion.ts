// Notices that a visitor asks: by telephone, e-mail, WhatsApp or a form; never what, never whom.

import { matchesAddress } from '@klankbord/protocol/condition';
import { listen } from '../lib/listen';
import { reportActs } from './acts';
import { type AskedBy, contactKind } from './detect/contactKind';
import type { Signal } from './signal';

export interface AskQuestionOptions {
  /** Address patterns of the pages whose forms ask; default contact, service and help pages. */
  urls?: string[];
}

/** A field that is seen: recaptcha and its like put a hidden one into every form. */
const hasRoom = (form: Element): boolean =>
  [...form.querySelectorAll('textarea')].some((area) => area.getClientRects().length > 0);

/**
 * Clicks on ways to ask, and forms with room for a question.
 *
 * @example createClient({ site, endpoint, signals: [onAskQuestion({ urls: ['/ask-us'] })] })
 */
export const onAskQuestion =
  ({ urls = ['*/contact*', '*/service*', '*/help*'] }: AskQuestionOptions = {}): Signal =>
  (report) => {
    const act = reportActs(report);
    const ask = (by: AskedBy): void => act('ask_question', { by });
    const clicked = report.guard((event: Event) => {
      // The path, because contact buttons often live in a shadow root.
      for (const { href } of event.composedPath() as HTMLAnchorElement[]) {
        const by = contactKind(href);
        if (by) return ask(by);
      }
    });
    const submitted = report.guard((event: Event) => {
      if (urls.some((url) => matchesAddress(url, location.href)) && hasRoom(event.target as Element)) ask('form');
    });
    const stops = [listen(document, 'click', clicked, true), listen(document, 'submit', submitted, true)];
    return () => {
      for (const stop of stops) stop();
    };
  };
