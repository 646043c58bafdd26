// `@klankbord/protocol/decide`: may this survey be shown now, and if not, why not.

export { choose, decide, type Decision, judge, judgeAll } from './decide/decide';
export { defaultEtiquette, type Etiquette } from './decide/etiquette';
export { lastShowing } from './decide/lastShowing';
export { defaultRepeat } from './decide/repeatRule';
export type { DecideState, Rule, SessionState, Shown } from './decide/rule';
export { rules } from './decide/rules';
