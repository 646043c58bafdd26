// `@klankbord/protocol/condition`: the language of `when` and `audience`.

export { checkCondition, MAX_CONDITION_DEPTH } from './condition/checkCondition';
export type { Condition, ConditionContext, ConditionKind, Mark } from './condition/condition';
export { parseDuration } from './condition/duration';
export { holds, listLeaves, marksOf } from './condition/evaluate';
export { matchesGlob } from './condition/glob';
export { kinds } from './condition/kinds';
export { matchesAddress, splitAddress } from './condition/urlCondition';
export { holdsWhere } from './condition/where';
