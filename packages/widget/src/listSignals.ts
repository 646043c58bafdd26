// From the option `signals` to the signals that run.

import type { Signal } from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';

/** How each signal is made of its options. */
export type SignalTable = Partial<Record<keyof SignalOptions, (options: object, files: LazyFiles) => Signal>>;

/** Those of a table that the options ask for; by default all of them but Segment's and the steps of a checkout. */
export function listSignals(
  table: SignalTable,
  { signals: asked = true, dataLayer }: Pick<InitOptions, 'signals' | 'dataLayer'>,
  files: LazyFiles,
): Signal[] {
  if (!asked) return [];
  const each = { segment: false, checkout: false, ...Object(asked) } as Record<string, object | boolean | undefined>;
  if (dataLayer !== undefined) {
    each.dataLayer = dataLayer ? { name: dataLayer } : false;
    if (each.consentMode !== false) each.consentMode = each.dataLayer;
  }
  return Object.entries(table).flatMap(([key, make]) =>
    each[key] === false ? [] : [make(Object(each[key] ?? {}) as object, files)],
  );
}
