// From the option `signals` to the signals that run; a new signal is one line here.

import {
  lateSignal,
  markupSignal,
  onAskQuestion,
  onConsentMode,
  onDataLayer,
  onDeadClick,
  onElement,
  onExitIntent,
  onFormAbandon,
  onFormError,
  onPageView,
  onQuickBack,
  onRageClick,
  onScriptError,
  onScrollDepth,
  onSearch,
  type Signal,
  webVitalSignal,
} from '@klankbord/client';
import type { InitOptions, SignalOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';

type Make = (options: object, files: LazyFiles) => Signal;

const signals: Record<keyof SignalOptions, Make> = {
  // First: nothing is stored before it.
  consentMode: onConsentMode,
  // Those that listen to what the others tell come before them.
  markup: (_options, files) => markupSignal(files.markup),
  pageView: onPageView,
  search: onSearch,
  checkout: (options, files) => lateSignal(async () => (await files.signals()).onCheckout(options)),
  dataLayer: onDataLayer,
  element: onElement,
  segment: (_options, files) => lateSignal(async () => (await files.signals()).onSegment()),
  askQuestion: onAskQuestion,
  scriptError: onScriptError,
  webVital: (_options, { vitals }) => webVitalSignal(vitals),
  rageClick: onRageClick,
  deadClick: onDeadClick,
  formError: onFormError,
  formAbandon: onFormAbandon,
  exitIntent: onExitIntent,
  scrollDepth: onScrollDepth,
  quickBack: onQuickBack,
};

/** The signals that the options ask for; by default all of them but Segment's and the steps of a checkout. */
export function listSignals(
  asked: InitOptions['signals'] = true,
  dataLayer: InitOptions['dataLayer'],
  files: LazyFiles,
): Signal[] {
  if (!asked) return [];
  const each = { segment: false, checkout: false, ...Object(asked) } as Record<string, object | boolean | undefined>;
  if (dataLayer !== undefined) {
    each.dataLayer = dataLayer ? { name: dataLayer } : false;
    if (each.consentMode !== false) each.consentMode = each.dataLayer;
  }
  return Object.entries(signals).flatMap(([key, make]) =>
    each[key] === false ? [] : [make(Object(each[key] ?? {}) as object, files)],
  );
}
