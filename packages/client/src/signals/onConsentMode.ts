// Obeys Google's consent mode, as consent tools and sites tell it in the data layer.

import type { Choice } from '../consent';
import { type HeardConsent, readConsent } from './detect/readConsent';
import type { Signal } from './signal';
import { watchLayer } from './watchLayer';

export interface ConsentModeOptions {
  /** The name of the data layer's global; default `dataLayer`. */
  name?: string;
}

/**
 * `analytics_storage` for behaviour and identity: a default that is denied is `pending`, an update is the visitor's word.
 * Ignored where the site set the option `consent`. It belongs in front of the other signals: nothing is stored before.
 *
 * @example createClient({ site, endpoint, signals: [onConsentMode(), onPageView()] })
 */
export const onConsentMode =
  ({ name = 'dataLayer' }: ConsentModeOptions = {}): Signal =>
  (report) => {
    const { consent } = report;
    if (consent.isSet) return () => undefined;
    let heard: HeardConsent = {};
    let last: Choice | undefined;
    let isRead = false;
    const choose = (choice: Choice): void => {
      const { behaviour, identity } = consent.state();
      // A default is nobody's word: it never lifts a refusal, nor what the browser asks for.
      const next = (now: Choice): Choice => (choice === 'pending' && now === 'denied' ? now : choice);
      const wanted = { behaviour: next(behaviour), identity: next(identity) };
      if (wanted.behaviour !== behaviour || wanted.identity !== identity || choice === 'denied') consent.choose(wanted);
    };
    const obey = (): void => {
      const choice = heard.word ?? (heard.isHeld ? 'pending' : undefined);
      if (choice && choice !== last) choose(choice);
      last = choice;
    };
    const stop = watchLayer(name, report, (pushed) => {
      heard = readConsent(pushed, heard);
      if (isRead) obey();
    });
    // What was pushed before we came counts as a whole: a default and its update are one word.
    isRead = true;
    obey();
    return stop;
  };
