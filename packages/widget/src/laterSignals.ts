// All other signals; a new signal is one line here.

import {
  lateSignal,
  markupSignal,
  onAskQuestion,
  onDataLayer,
  onDeadClick,
  onElement,
  onExitIntent,
  onFormAbandon,
  onFormError,
  onQuickBack,
  onRageClick,
  onScriptError,
  onScrollDepth,
  onSearch,
  webVitalSignal,
} from '@klankbord/client';
import type { SignalTable } from './listSignals';

export const laterSignals: SignalTable = {
  // Those that listen to what the others tell come before them.
  markup: (_options, files) => markupSignal(files.markup),
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
