// From the option `signals` to the signals that run; a new signal is one line here.

import { onDataLayer, onElement, onPageView, type Signal } from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';

type Make = (options: Record<string, never>) => Signal;

const signals: Record<keyof SignalOptions, Make> = {
  pageView: onPageView,
  dataLayer: onDataLayer,
  element: onElement,
};

/** The signals that the options ask for; all of them by default. */
export function listSignals({ signals: asked = true, dataLayer }: InitOptions): Signal[] {
  if (asked === false) return [];
  const each = (typeof asked === 'object' ? asked : {}) as Record<string, unknown>;
  return Object.entries(signals).flatMap(([key, make]) => {
    const own = key === 'dataLayer' && dataLayer !== undefined ? dataLayer && { name: dataLayer } : (each[key] ?? {});
    return own === false ? [] : [make((own === true ? {} : own) as Record<string, never>)];
  });
}

/** The names that `signals` knows. */
export const signalNames = Object.keys(signals);
