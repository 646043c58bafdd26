// Rules that watch how often a moment comes: counted in a window, and compared with the week before.

import { parseDuration } from '@klankbord/protocol/condition';
import type { DeliveryDraft, LoopStore } from '../store/loopStore';
import type { Rule } from './rule';
import { messageId } from './stepOf';
import { payloadText } from './webhooks/payloadText';

/** What is usual is the mean of the week before the window. */
const USUAL_MS = 7 * 86_400_000;
/** Fewer are never too many, whatever is usual: our choice. */
const MIN_COUNT = 5;

/** True where the count is over the rule's border. `3x` of nothing is any that counts. */
export const isExceeded = (count: number, usual: number, gt: number | string): boolean =>
  typeof gt === 'number' ? count > gt : count >= MIN_COUNT && count > usual * Number.parseFloat(gt);

export async function watchRate(
  store: Pick<LoopStore, 'countMoments' | 'noteFiring'>,
  site: string,
  rule: Rule,
  nowMs: number,
): Promise<boolean> {
  if (!rule.on || !rule.rate) return false;
  const { moment, over, gt } = rule.rate;
  const overMs = parseDuration(over)!;
  const fromMs = nowMs - overMs;
  const count = await store.countMoments(site, moment, fromMs, nowMs);
  const before = await store.countMoments(site, moment, fromMs - USUAL_MS, fromMs);
  const usual = Math.round((before / (USUAL_MS / overMs)) * 10) / 10;
  if (!isExceeded(count, usual, gt)) return false;
  const deliveries = rule.then.flatMap((action): DeliveryDraft[] =>
    'webhook' in action
      ? [
          {
            id: messageId(site, action.webhook, rule.id, String(nowMs)),
            webhook: action.webhook,
            type: 'rate.exceeded',
            body: payloadText('rate.exceeded', nowMs, {
              site,
              rule: { id: rule.id, name: rule.name },
              moment,
              over,
              count,
              usual,
            }),
            madeMs: nowMs,
          },
        ]
      : [],
  );
  // Told once a window: it is not news again a minute later.
  return store.noteFiring(site, { rule: rule.id, atMs: nowMs, count, usual }, fromMs, deliveries);
}
