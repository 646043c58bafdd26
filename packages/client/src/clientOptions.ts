// The options of a client, their defaults and their check: all in this one place.

import type { Format } from '@klankbord/protocol/formats';
import type { KlankbordEvent } from '@klankbord/protocol/wire';
import type { ConsentOption } from './consent';
import type { DebugOption } from './diagnostics/createDiagnose';
import type { Diagnose } from './diagnostics/codes';
import type { ClientJourney } from './journey/createJourney';
import type { ClientLinker } from './linker/createLinker';
import type { ClientMoments } from './moments/createMoments';
import type { StorageKind } from './lib/keep';
import type { ScrubOption } from './scrub/createScrub';
import type { Signal } from './signals/signal';

/** Options of `createClient`. `site` and one of `endpoint` and `collector` are needed. */
export interface ClientOptions {
  /** A name for the site: events of two sites never mix. */
  site: string;
  /** Where batches are posted. */
  endpoint?: string;
  /** Base address of a Klankbord collector: sets the endpoint, and spares the CORS preflight. */
  collector?: string;
  /** More request headers, e.g. `authorization`. */
  headers?: Record<string, string>;
  /** Another format than Klankbord's own: `cloudevents` or `segment` of `@klankbord/protocol/formats`, or your own function. */
  format?: 'klankbord' | Format;
  /** Default `application/json`; towards a collector always `text/plain`. */
  contentType?: 'application/json' | 'text/plain';
  /** gzip the body; default false, towards a collector always true. */
  compress?: boolean;
  signals?: Signal[] | false;
  journey?: ClientJourney;
  /** Needs a journey. */
  moments?: Pick<ClientMoments, 'start'>;
  /** Carries visitor and session between own domains. */
  linker?: ClientLinker;
  locale?: string;
  channel?: string;
  env?: string;
  release?: string;
  /** Default `granted`. */
  consent?: ConsentOption;
  /** Start without behaviour and identity where the browser asks for privacy; default true. */
  honorGPC?: boolean;
  storage?: StorageKind;
  /** The share of visitors whose behaviour is sent, 0…1; answers are never sampled. */
  sample?: number;
  /** When behaviour is sent: at this many events or after this many milliseconds. */
  batch?: { maxEvents?: number; waitMs?: number };
  /** What the queue may hold of behaviour; feedback is outside of it. */
  queue?: { maxEvents?: number; maxBytes?: number; maxAgeDays?: number };
  scrub?: ScrubOption;
  /** More query names to keep in addresses. */
  allowQuery?: string[];
  /** The last look at an event before it is kept; null drops it, counted. */
  beforeSend?: (event: KlankbordEvent) => KlankbordEvent | null;
  debug?: DebugOption;
}

const DEFAULTS = {
  endpoint: '',
  headers: {} as Record<string, string>,
  contentType: 'application/json' as 'application/json' | 'text/plain',
  compress: false,
  honorGPC: true,
  storage: 'local' as StorageKind,
  sample: 1,
  allowQuery: [] as string[],
};
const BATCH = { maxEvents: 50, waitMs: 5000 };
const QUEUE = { maxEvents: 10_000, maxBytes: 16 * 1024 * 1024, maxAgeDays: 30 };

/** Names that `createClient` knows besides the defaults. */
const NAMES =
  'site collector format signals journey moments linker locale channel env release consent batch queue scrub beforeSend debug';

export type ClientSettings = Omit<ClientOptions, keyof typeof DEFAULTS | 'batch' | 'queue'> &
  typeof DEFAULTS & { batch: typeof BATCH; queue: typeof QUEUE };

/** Options that are given, without those that are `undefined` or null, which would hide a default. */
const given = <T extends object>(options: T | null | undefined): Partial<T> =>
  Object.fromEntries(
    Object.entries(options ?? {}).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;

/**
 * The options with their defaults. Unknown names and values that cannot be right are told; they never stop the client.
 *
 * @param moreNames names that whoever calls takes out before
 */
export function readOptions(options: ClientOptions, diagnose: Diagnose, moreNames = ''): ClientSettings {
  const known = [...Object.keys(DEFAULTS), ...`${NAMES} ${moreNames}`.split(' ')];
  for (const name of Object.keys(options)) if (!known.includes(name)) diagnose('unknown-option', { name, known });
  const settings: ClientSettings = {
    site: '',
    ...DEFAULTS,
    ...given(options),
    batch: { ...BATCH, ...given(options.batch) },
    queue: { ...QUEUE, ...given(options.queue) },
  };
  const { sample, site } = settings;
  const collector = settings.collector?.replace(/\/+$/, '');
  if (collector !== undefined) Object.assign(settings, { collector });
  if (collector !== undefined && !settings.endpoint) {
    Object.assign(settings, { endpoint: `${collector}/v1/batch`, contentType: 'text/plain', compress: true });
  }
  if (!settings.endpoint) diagnose('no-endpoint');
  if (!site) diagnose('bad-option', { name: 'site', value: site, wanted: 'a name' });
  if (!(sample >= 0 && sample <= 1)) {
    diagnose('bad-option', { name: 'sample', value: sample, wanted: '0…1' });
    settings.sample = DEFAULTS.sample;
  }
  return settings;
}
