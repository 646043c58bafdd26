// From the option `signals` to the signals that run; a new signal is one line here.

import { markupSignal, onDataLayer, onElement, onPageView, type Signal } from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';

type Make = (options: object, files: LazyFiles) => Signal;

const signals: Record<keyof SignalOptions, Make> = {
  // First: it hears what the others tell.
  markup: (_options, files) => markupSignal(files.markup),
  pageView: onPageView,
  dataLayer: onDataLayer,
  element: onElement,
};

/** The signals that the options ask for; all of them by default. */
export function listSignals(
  asked: InitOptions['signals'] = true,
  dataLayer: InitOptions['dataLayer'],
  files: LazyFiles,
): Signal[] {
  if (!asked) return [];
  const each = {
    ...Object(asked),
    ...(dataLayer !== undefined && { dataLayer: dataLayer && { name: dataLayer } }),
  } as Record<string, object | boolean | undefined>;
  return Object.entries(signals).flatMap(([key, make]) =>
    each[key] === false ? [] : [make(Object(each[key] ?? {}) as object, files)],
  );
}
