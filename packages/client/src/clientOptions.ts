// The options of a client, their defaults and their check: all in this one place.

import type { JsonValue, KlankbordEvent } from '@klankbord/protocol/wire';
import type { ConsentOption } from './consent';
import type { DebugOption } from './diagnostics/createDiagnose';
import type { Diagnose } from './diagnostics/codes';
import type { ClientJourney } from './journey/createJourney';
import type { StorageKind } from './lib/keep';
import type { ScrubOption } from './scrub/createScrub';
import type { Body } from './sender/post';
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
  /** Another format than Klankbord's own. */
  format?:
    | 'klankbord'
    | ((batch: JsonValue) => { body: string; contentType: string; headers?: Record<string, string> });
  /** Default `application/json`; towards a collector always `text/plain`. */
  contentType?: 'application/json' | 'text/plain';
  /** gzip the body; default false, towards a collector always true. */
  compress?: boolean;
  signals?: Signal[] | false;
  journey?: ClientJourney;
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

/** Names that `createClient` knows. */
const NAMES =
  'site,endpoint,collector,headers,format,contentType,compress,signals,journey,locale,channel,env,release,consent,honorGPC,storage,sample,batch,queue,scrub,allowQuery,beforeSend,debug'.split(
    ',',
  );

export type ClientSettings = Omit<ClientOptions, keyof typeof DEFAULTS | 'batch' | 'queue' | 'format'> &
  typeof DEFAULTS & {
    batch: typeof BATCH;
    queue: typeof QUEUE;
    format?: (json: string) => Body;
  };

/** Options that are given, without those that are `undefined`. */
const given = <T extends object>(options: T): Partial<T> =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;

/** Tells unknown names and values that cannot be right; both are told, neither stops the client. */
export function checkOptions(options: object, known: string[], diagnose: Diagnose): void {
  for (const name of Object.keys(options)) if (!known.includes(name)) diagnose('unknown-option', { name, known });
}

function readFormat(format: ClientOptions['format']): ClientSettings['format'] {
  if (typeof format !== 'function') return undefined;
  return (json) => {
    const { body, ...rest } = format(JSON.parse(json) as JsonValue);
    return { text: body, ...rest };
  };
}

/** The options with their defaults. */
export function readOptions(options: ClientOptions, diagnose: Diagnose, moreNames: string[] = []): ClientSettings {
  checkOptions(options, [...NAMES, ...moreNames], diagnose);
  const collector = options.collector?.replace(/\/+$/, '');
  const { sample, endpoint, format } = options;
  if (!options.site) diagnose('bad-option', { name: 'site', value: options.site, wanted: 'a name for this site' });
  if (!endpoint && !collector) diagnose('no-endpoint');
  if (sample !== undefined && !(sample >= 0 && sample <= 1)) {
    diagnose('bad-option', { name: 'sample', value: sample, wanted: 'a number from 0 to 1' });
  }
  if (format !== undefined && typeof format !== 'function' && format !== 'klankbord') {
    diagnose('bad-option', { name: 'format', value: format, wanted: "'klankbord' or a function" });
  }
  return {
    ...DEFAULTS,
    ...given(options),
    ...(collector && {
      collector,
      endpoint: endpoint ?? `${collector}/v1/batch`,
      ...(!endpoint && { contentType: 'text/plain' as const, compress: true }),
    }),
    site: options.site || 'site',
    batch: { ...BATCH, ...given(options.batch ?? {}) },
    queue: { ...QUEUE, ...given(options.queue ?? {}) },
    format: readFormat(format),
  };
}
