// Carries visitor and session from one own domain to another, in the fragment of a link that is followed.

import { now } from '../lib/clock';
import { listen } from '../lib/listen';

/** How long a link carries: long enough for a slow page, short enough for a link that is copied and shared. */
const CARRIED_MS = 2 * 60_000;
/** The visitor key, the session's id, and the time in base 36. */
const CARGO = /[#&]kb=([\w-]{43})~(s_[\da-f-]{36})?~([\da-z]{8})$/;

export interface Carried {
  /** The visitor key; empty when none was carried. */
  key: string;
  session: string;
}

export interface ClientLinker {
  /** Takes what a link brought out of the address; undefined when there is none, or none that can be trusted. */
  arrive(): Carried | undefined;
  /** Adds to links that lead to the own domains what `cargo` gives; gives back the function that stops. */
  start(cargo: () => Carried): () => void;
}

/**
 * @param domains hosts that belong together; subdomains are included
 * @example createClient({ site, endpoint, linker: createLinker(['shop.example', 'pay.example']) })
 */
export function createLinker(domains: string[]): ClientLinker {
  const isOwn = (host: string): boolean => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
  return {
    arrive() {
      const { hash, href } = location;
      const [cargo, key, session, time] = CARGO.exec(hash) ?? [];
      if (!cargo) return undefined;
      history.replaceState(history.state, '', href.slice(0, href.length - cargo.length));
      const age = now() - Number.parseInt(time!, 36);
      // Only from a page of ours: nobody else may hand a visitor an identity.
      const isTrusted = document.referrer && isOwn(new URL(document.referrer).hostname);
      return isTrusted && Math.abs(age) < CARRIED_MS ? { key: key!, session: session ?? '' } : undefined;
    },
    start(cargo) {
      const carry = (event: Event): void => {
        // Inside a shadow root the event's target is the host; the link is the innermost element.
        const link = (event.composedPath()[0] as Element).closest?.<HTMLAnchorElement>('a[href]');
        if (!link || !/^https?:$/.test(link.protocol) || link.hostname === location.hostname) return;
        if (!isOwn(link.hostname)) return;
        const { key, session } = cargo();
        if (!key) return;
        const { href } = link;
        const given = link.getAttribute('href')!;
        link.href = `${href}${link.hash ? '&' : '#'}kb=${key}~${session}~${now().toString(36)}`;
        // The page's own link stays as it was: whoever copies it later shares an address, not a visitor.
        setTimeout(() => link.setAttribute('href', given));
      };
      const stops = [listen(document, 'click', carry, true), listen(document, 'auxclick', carry, true)];
      return () => stops.forEach((stop) => stop());
    },
  };
}
