// `@klankbord/protocol/condition`: the language of `when` and `audience`.

export { builtInMoments, type Moment } from './condition/builtInMoments';
export { checkCondition } from './condition/checkCondition';
export type { Condition, ConditionContext, ConditionKind, Mark, Marking } from './condition/condition';
export { conditionOf } from './condition/conditionOf';
export { parseDuration } from './condition/duration';
export { dueMs, holds, type Leaf, listLeaves, marksOf } from './condition/evaluate';
export { fitsAddress } from './condition/fitsAddress';
export { matchesGlob } from './condition/glob';
export { MAX_CONDITION_DEPTH, MAX_CONDITION_NODES } from './condition/isBounded';
export { kinds } from './condition/kinds';
export { listMoments } from './condition/listMoments';
export { isMomentName } from './condition/momentCondition';
export { momentFault } from './condition/momentFault';
export { type MomentState, passMoments } from './condition/passMoments';
export { matchesAddress, splitAddress } from './condition/urlCondition';
export { holdsWhere } from './condition/where';
