// From the option `signals` to the signals that run; a new signal is one line here.

import { onConsentMode, onDataLayer, onElement, onPageView, type Signal } from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';

type Make = (options: object) => Signal;

const signals: Record<keyof SignalOptions, Make> = {
  // First: nothing is stored before it.
  consentMode: onConsentMode,
  pageView: onPageView,
  dataLayer: onDataLayer,
  element: onElement,
};

/** The signals that the options ask for; all of them by default. */
export function listSignals(asked: InitOptions['signals'] = true, dataLayer: InitOptions['dataLayer']): Signal[] {
  if (!asked) return [];
  const each = { ...Object(asked) } as Record<string, object | boolean | undefined>;
  if (dataLayer !== undefined) {
    each.dataLayer = dataLayer ? { name: dataLayer } : false;
    if (each.consentMode !== false) each.consentMode = each.dataLayer;
  }
  return Object.entries(signals).flatMap(([key, make]) =>
    each[key] === false ? [] : [make(Object(each[key] ?? {}) as object)],
  );
}
