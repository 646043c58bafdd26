// `@klankbord/collector`: the collector as a fetch handler, to mount in another server.

export type { AccountStart } from './accounts/ensureAccount';
export { type Collector, type CollectorOptions, createCollector } from './createCollector';
export { createLog, type Log, type LogFields, type LogLevel } from './log';
export type { ScoreSummary } from './scores/summariseScores';
export type { EventItem } from './reading/eventItem';
export type { ResponseDetail } from './reading/responseDetail';
export type { ResponseSummary } from './reading/responseSummary';
export type { Step } from './reading/stepsAfter';
export type { Store } from './store/store';
