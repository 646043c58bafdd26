// `@klankbord/client`: notices, keeps and sends, without an interface.

export { createClient, createClientInside } from './createClient';
export type { Client, ClientEvents, ClientInside, Status } from './client';
export type { ClientOptions } from './clientOptions';
export type { FeedbackInput } from './composeFeedback';
export type { Choice, ConsentOption, ConsentState, Layer } from './consent';
export { type Diagnose, type Diagnostic, type DiagnosticCode, KlankbordError } from './diagnostics/codes';
export type { DebugOption } from './diagnostics/createDiagnose';
export { type ClientJourney, createJourney } from './journey/createJourney';
export { type ClientLinker, createLinker } from './linker/createLinker';
export { type ClientMoments, createMoments, type MomentOption } from './moments/createMoments';
export type { CheckoutStep } from './signals/detect/checkoutSteps';
export { type AskQuestionOptions, onAskQuestion } from './signals/onAskQuestion';
export { type CheckoutOptions, onCheckout } from './signals/onCheckout';
export { type ConsentModeOptions, onConsentMode } from './signals/onConsentMode';
export { type DataLayerOptions, onDataLayer } from './signals/onDataLayer';
export { onElement } from './signals/onElement';
export { onMarkup } from './signals/onMarkup';
export { onPageView, type PageViewOptions } from './signals/onPageView';
export { markupSignal } from './signals/markupSignal';
export { onScriptError } from './signals/onScriptError';
export { onSearch, type SearchOptions } from './signals/onSearch';
export { onSegment } from './signals/onSegment';
export { onWebVital } from './signals/onWebVital';
export type { Report, Signal } from './signals/signal';
export { type VitalsFile, webVitalSignal } from './signals/webVitalSignal';
