// `@klankbord/protocol/wire`: the shapes that travel and their validators.

export { checkBatch, type Batch, type Lane, type Lost } from './wire/batch';
export { checkEvent, isEventName, type KlankbordEvent, type PageContext } from './wire/event';
export { createEventIds, isUuid, type EventIds } from './wire/eventId';
export { checkFeedback, type Answer, type Contact, type Feedback, type FeedbackContext } from './wire/feedback';
export { isObject, isText, type JsonObject, type JsonValue } from './wire/json';
export * from './wire/limits';
export { createReceipt, readReceipt, type Receipt, type Refused } from './wire/receipt';
export { isTime } from './wire/time';
export { accept, refuse, type Refusal, type Verdict } from './wire/verdict';
