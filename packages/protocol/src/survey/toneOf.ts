// Whether a score is good, bad or in between.

export type Tone = 'bad' | 'mid' | 'good';

/** Ends of a scale where an answer does not carry its own. Without a prototype: a type may be called `toString`. */
export const usualScales: Record<string, [number, number]> = Object.assign(
  Object.create(null) as Record<string, [number, number]>,
  { nps: [0, 10], csat: [1, 5], ces: [1, 7], rating: [1, 5], expectation: [1, 5] },
);

/**
 * NPS has its own borders (0–6 detractor, 7–8 passive, 9–10 promoter); any other scale is cut at 40 and 60 percent,
 * which is 1–2 · 3 · 4–5 of five and 1–3 · 4 · 5–7 of seven.
 */
export function toneOf(type: string, value: number, [low, high]: [number, number]): Tone {
  if (type === 'nps') return value >= 9 ? 'good' : value >= 7 ? 'mid' : 'bad';
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return share > 0.6 ? 'good' : share < 0.4 ? 'bad' : 'mid';
}
