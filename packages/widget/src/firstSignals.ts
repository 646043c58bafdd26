// The signals that cannot wait for a file: what the visitor allows, and which page they came to.

import { onConsentMode, onPageView } from '@klankbord/client';
import type { SignalTable } from './listSignals';

export const firstSignals: SignalTable = {
  // First: nothing is stored before it.
  consentMode: onConsentMode,
  pageView: onPageView,
};
