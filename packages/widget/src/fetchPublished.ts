// What the collector has published for a site.

import type { Diagnose } from '@klankbord/client';
import { fetchJson } from './fetchJson';
import type { InitOptions } from './initOptions';

/** Hands on the published surveys as soon as they are there; nothing waits for it. */
export function fetchPublished(
  { collector, site }: InitOptions,
  diagnose: Diagnose,
  take: (surveys: unknown) => void,
): void {
  if (collector === undefined) return;
  const address = `${collector.replace(/\/+$/, '')}/v1/config/${encodeURIComponent(site)}`;
  fetchJson(address).then(
    ({ surveys }) => take(surveys),
    (error: unknown) => diagnose('config-unreachable', { address, reason: String(error) }),
  );
}
