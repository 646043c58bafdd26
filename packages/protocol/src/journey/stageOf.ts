// Which stage an event sets.

import { matchesAddress } from '../condition/urlCondition';
import { defaultStages, type StageTable } from './stages';

/**
 * The stage that an event sets, or undefined when it leaves the stage as it is. Address patterns count for page views only.
 *
 * @example stageOf({ name: 'view_item' }) // 'consider'
 */
export function stageOf(
  event: { name: string; page?: { url: string } },
  stages: StageTable = defaultStages,
): string | undefined {
  const sets = (rule: string): boolean =>
    rule === event.name ||
    (rule.includes('/') && event.name === 'page_view' && matchesAddress(rule, event.page?.url ?? ''));
  return Object.keys(stages).find((stage) => stages[stage]!.some(sets));
}

/** The later of two stages in the table's order; `aftercare` is never further. */
export function furtherStage(a: string, b: string, stages: StageTable = defaultStages): string {
  const order = Object.keys(stages).filter((stage) => stage !== 'aftercare');
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}
