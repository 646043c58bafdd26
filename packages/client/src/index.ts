// `@klankbord/client`: notices, keeps and sends, without an interface.

export { createClient, createClientInside } from './createClient';
export type { Client, ClientEvents, ClientInside, Status } from './client';
export type { ClientOptions } from './clientOptions';
export type { FeedbackInput } from './composeFeedback';
export type { Choice, ConsentOption, ConsentState, Layer } from './consent';
export { type Diagnose, type Diagnostic, type DiagnosticCode, KlankbordError } from './diagnostics/codes';
export type { DebugOption } from './diagnostics/createDiagnose';
export { type ClientJourney, createJourney } from './journey/createJourney';
export { type DataLayerOptions, onDataLayer } from './signals/onDataLayer';
export { onDeadClick } from './signals/onDeadClick';
export { onElement } from './signals/onElement';
export { onExitIntent } from './signals/onExitIntent';
export { onFormAbandon } from './signals/onFormAbandon';
export { onFormError } from './signals/onFormError';
export { onPageView, type PageViewOptions } from './signals/onPageView';
export { onQuickBack } from './signals/onQuickBack';
export { onRageClick } from './signals/onRageClick';
export { onScrollDepth } from './signals/onScrollDepth';
export type { Report, Signal } from './signals/signal';
