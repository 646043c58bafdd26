// Times on the wire: ISO 8601 with a zone.

/** True for an ISO 8601 date and time with a zone, as `Date.prototype.toISOString` writes it. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(value) &&
  !Number.isNaN(Date.parse(value));
