// From the words of the command line to the settings of `serve`, each checked.

import type { Asked } from './readArguments';
import type { RetentionDays } from '../retention/retentionDays';
import { commandError } from './commandError';
import { readRetention } from './readRetention';

export interface ServeSettings {
  port: number;
  host: string;
  data: string;
  origins?: string[];
  sites?: string[];
  password?: string;
  publicUrl?: string;
  retentionDays?: RetentionDays;
  privateWebhooks?: boolean;
  trustProxy?: boolean;
  log: 'json' | 'pretty';
}

const listOf = (text: string | undefined): string[] | undefined =>
  text
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const isOn = (text = ''): boolean => /^(1|true|yes)$/.test(text);

function readUrl(flag: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw commandError(
    2,
    `--${flag}: ${JSON.stringify(text.slice(0, 100))} is no address: write it like https://shop.example`,
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw commandError(
    2,
    `--port: ${JSON.stringify(text.slice(0, 40))} is no port: a whole number from 0 to 65535 (0 is any free one)`,
  );
}

/**
 * @throws a command error with exit code 2 that names the flag
 */
export function readServeSettings({ port, host, data, log, ...rest }: Asked['values']): ServeSettings {
  if (log !== 'json' && log !== 'pretty')
    throw commandError(2, `--log: it is json or pretty, not ${JSON.stringify(log?.slice(0, 40))}`);
  const origins = listOf(rest.origins)?.map((origin) =>
    origin === 'null' ? origin : readUrl('origins', origin).origin,
  );
  const publicUrl = rest['public-url'] && readUrl('public-url', rest['public-url']).href.replace(/\/$/, '');
  return {
    port: readPort(port!),
    host: host!,
    data: data!,
    log,
    ...(origins && { origins }),
    ...(rest.sites && { sites: listOf(rest.sites) }),
    ...(rest.password && { password: rest.password }),
    ...(publicUrl && { publicUrl }),
    ...(rest['retention-days'] && { retentionDays: readRetention(rest['retention-days']) }),
    ...(isOn(rest['private-webhooks']) && { privateWebhooks: true }),
    ...(isOn(rest['trust-proxy']) && { trustProxy: true }),
  };
}
