// What an improvement has changed: the same measure in equally long times before and after its day.

import { summariseScores } from '../scores/summariseScores';
import { wilson } from '../scores/wilson';
import { timeText } from '../reading/timeText';
import type { Improvement } from '../store/loopStore';
import type { Store } from '../store/store';

export interface MeasureSide {
  from: string;
  to: string;
  n: number;
  /** A share (0 to 1) or a score; null where nothing was counted. */
  value: number | null;
  /** The 95 % interval. */
  low: number | null;
  high: number | null;
}

export interface Measure {
  kind: 'share' | 'score';
  /** What was counted, in words. */
  what: string;
  lowerIsBetter: boolean;
  before: MeasureSide;
  after: MeasureSide;
}

const DAY_MS = 86_400_000;
/** Four whole weeks: every weekday counts as often before as after. */
const LONGEST_MS = 28 * DAY_MS;

/** The day itself belongs to neither side: nobody knows at which hour it went live. */
function rangesOf(live: string, nowMs: number): { before: [number, number]; after: [number, number] } | undefined {
  const day = Date.parse(live);
  const lengthMs = Math.min(LONGEST_MS, nowMs - (day + DAY_MS));
  if (!(lengthMs > 0)) return undefined;
  return { before: [day - lengthMs, day], after: [day + DAY_MS, day + DAY_MS + lengthMs] };
}

const WHAT: Record<'moment' | 'stage' | 'topic', (name: string) => string> = {
  moment: (name) => `Visits with the moment ${name}`,
  stage: (name) => `Visits that came as far as ${name} and no further`,
  topic: (name) => `Answers with words that mention “${name}”`,
};

/** Of all that is counted as a share only an order is hoped for; the rest is what is to be mended. */
const isOrder = (kind: string, name: string): boolean =>
  (kind === 'moment' && name === 'purchase-done') || (kind === 'stage' && name === 'purchase');

/** Undefined where it is not live yet, or says nothing that could be measured. */
export async function measureImprovement(
  store: Pick<Store, 'measureShare' | 'countScores'>,
  site: string,
  { about, live, state }: Pick<Improvement, 'about' | 'live' | 'state'>,
  nowMs: number,
): Promise<Measure | undefined> {
  const ranges = about && live && state === 'live' ? rangesOf(live, nowMs) : undefined;
  if (!ranges || !about) return undefined;
  const { kind, name } = about;
  const side = async ([fromMs, untilMs]: [number, number]): Promise<MeasureSide> => {
    const range = { from: timeText(fromMs), to: timeText(untilMs) };
    if (kind === 'metric') {
      const scores = summariseScores(await store.countScores(site, { fromMs, untilMs }));
      const score = scores.find(({ metric }) => metric === name);
      return score
        ? { ...range, n: score.n, value: score.score, low: score.low, high: score.high }
        : { ...range, n: 0, value: null, low: null, high: null };
    }
    const { hits, n } = await store.measureShare(site, { kind, name }, fromMs, untilMs);
    const share = wilson(hits, n);
    return { ...range, n, value: share?.share ?? null, low: share?.low ?? null, high: share?.high ?? null };
  };
  return {
    kind: kind === 'metric' ? 'score' : 'share',
    what: kind === 'metric' ? name : WHAT[kind](name),
    lowerIsBetter: kind !== 'metric' && !isOrder(kind, name),
    before: await side(ranges.before),
    after: await side(ranges.after),
  };
}
