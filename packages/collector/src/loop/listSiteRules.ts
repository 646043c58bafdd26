// The rules of a site: the built-in ones, as the team has changed them, and its own.

import type { LoopStore } from '../store/loopStore';
import { builtInRules } from './builtInRules';
import type { Rule, RuleBody } from './rule';

/** All rules, those that are switched off included. */
export async function listSiteRules(store: Pick<LoopStore, 'listRules'>, site: string): Promise<Rule[]> {
  const kept = await store.listRules(site);
  const bodies = new Map(
    kept.filter(({ isDeleted }) => !isDeleted).map(({ id, body }) => [id, JSON.parse(body) as RuleBody]),
  );
  const builtIn = builtInRules.map((rule) => ({ ...rule, ...bodies.get(rule.id) }));
  const own = [...bodies]
    .filter(([id]) => !builtInRules.some((rule) => rule.id === id))
    .map(([id, body]) => ({ ...body, id, builtIn: false }));
  return [...builtIn, ...own];
}
