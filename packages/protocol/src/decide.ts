// `@klankbord/protocol/decide`: may this survey be shown now, and if not, why not.

export { decide, type Decision, judge } from './decide/decide';
export { defaultRepeat } from './decide/repeatRule';
export type { DecideState, Rule, Shown } from './decide/rule';
export { rules } from './decide/rules';
