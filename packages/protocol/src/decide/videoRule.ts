// `video`: nobody is interrupted while watching.

import type { Rule } from './rule';

export const videoRule: Rule = {
  reason: 'video',
  verdict: 'wait',
  against: ({ video }) => !!video,
};
