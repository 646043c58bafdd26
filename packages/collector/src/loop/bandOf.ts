// Whether a score says happy, unhappy or in between; its file and the dashboard's colours cut the scales at the same places.

export type Band = 'unhappy' | 'between' | 'happy';

/** Ends of a scale where an answer does not carry its own. */
const USUAL: Record<string, [number, number]> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
  rating: [1, 5],
  expectation: [1, 5],
};

/**
 * NPS has its own borders (0–6, 7–8, 9–10); any other scale is cut at 40 and 60 percent: 1–2 · 3 · 4–5 of five and
 * 1–3 · 4 · 5–7 of seven.
 *
 * @example bandOf({ type: 'ces', value: 2, low: 1, high: 7 }) // 'unhappy'
 */
export function bandOf({
  type,
  value,
  low,
  high,
}: {
  type: string;
  value: number;
  low: number | null;
  high: number | null;
}): Band {
  if (type === 'nps') return value >= 9 ? 'happy' : value >= 7 ? 'between' : 'unhappy';
  const [from, to] = low !== null && high !== null && high > low ? [low, high] : (USUAL[type] ?? [1, 5]);
  const share = (value - from) / (to - from);
  return share > 0.6 ? 'happy' : share < 0.4 ? 'unhappy' : 'between';
}
