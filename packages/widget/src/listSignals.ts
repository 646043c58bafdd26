// From the option `signals` to the signals that run; a new signal is one line here.

import {
  onDataLayer,
  onDeadClick,
  onElement,
  onExitIntent,
  onFormAbandon,
  onFormError,
  onPageView,
  onQuickBack,
  onRageClick,
  onScrollDepth,
  type Signal,
} from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';

type Make = (options: object) => Signal;

const signals: Record<keyof SignalOptions, Make> = {
  pageView: onPageView,
  dataLayer: onDataLayer,
  element: onElement,
  rageClick: onRageClick,
  deadClick: onDeadClick,
  formError: onFormError,
  formAbandon: onFormAbandon,
  exitIntent: onExitIntent,
  scrollDepth: onScrollDepth,
  quickBack: onQuickBack,
};

/** The signals that the options ask for; all of them by default. */
export function listSignals(asked: InitOptions['signals'] = true, dataLayer: InitOptions['dataLayer']): Signal[] {
  if (!asked) return [];
  const each = {
    ...Object(asked),
    ...(dataLayer !== undefined && { dataLayer: dataLayer && { name: dataLayer } }),
  } as Record<string, object | boolean | undefined>;
  return Object.entries(signals).flatMap(([key, make]) =>
    each[key] === false ? [] : [make(Object(each[key] ?? {}) as object)],
  );
}
