// What the collector has published for a site.

import type { Diagnose } from '@klankbord/client';
import { fetchJson } from './fetchJson';
import type { InitOptions } from './initOptions';

/** What a site has published, not checked: the collector does that before. */
export type Published = Record<string, unknown>;

/** Hands on what is published as soon as it is there; nothing waits for it. */
export function fetchPublished(
  { collector, site }: InitOptions,
  diagnose: Diagnose,
  take: (published: Published) => void,
): void {
  if (collector === undefined) return;
  const address = `${collector.replace(/\/+$/, '')}/v1/config/${encodeURIComponent(site)}`;
  fetchJson(address).then(take, (error: unknown) => diagnose('config-unreachable', { address, reason: String(error) }));
}
