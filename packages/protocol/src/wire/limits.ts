// The sizes that both ends of the wire agree on (wire.md).

/** The version this package speaks, as written in a batch. */
export const WIRE_VERSION = 1;
/** Bytes of UTF-8 JSON that one event may take. */
export const MAX_EVENT_BYTES = 32 * 1024;
/** Events in one batch. */
export const MAX_BATCH_EVENTS = 500;
/** Bytes of one batch before compression. */
export const MAX_BATCH_BYTES = 512 * 1024;
/** Levels of nesting in one event. */
export const MAX_DEPTH = 16;
/** Keys in one event, all levels together. */
export const MAX_KEYS = 2000;
