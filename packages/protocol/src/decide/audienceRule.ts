// `audience`: a survey is for those whom it names.

import { holds } from '../condition/evaluate';
import type { Rule } from './rule';

export const audienceRule: Rule = {
  reason: 'audience',
  verdict: 'refuse',
  against: ({ context }, { audience }) => audience !== undefined && !(context && holds(audience, context)),
};
