// Durations as people write them: `500ms`, `30s`, `5m`, `2h`, `7d`.

const UNITS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/**
 * Milliseconds of a duration, or undefined when it is not one.
 *
 * @example parseDuration('5m') // 300000
 */
export function parseDuration(text: unknown): number | undefined {
  const [, amount, unit] = (typeof text === 'string' && /^(\d{1,9})(ms|s|m|h|d)$/.exec(text)) || [];
  return unit ? Number(amount) * UNITS[unit]! : undefined;
}

/** Milliseconds of a member of a condition; a broken one throws, and with it the condition does not hold. */
export function durationMs(text: unknown, absent?: number): number {
  const ms = text === undefined ? absent : parseDuration(text);
  if (ms === undefined) throw text;
  return ms;
}
