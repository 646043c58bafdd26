// The words of the overview.

export const overviewWords = {
  title: 'Overview',
  exportScores: 'Scores',
  now: 'Scores now',
  rate: 'Response rate',
  rateOf: (answered: string, shown: string) => `${answered} of ${shown} times a survey was shown`,
  rateNone:
    'Not known: nothing tells how often a survey was shown, or the list is narrowed by more than survey and time.',
  against: {
    '24h': 'the 24 hours before',
    '7d': 'the 7 days before',
    '28d': 'the 28 days before',
    '90d': 'the 90 days before',
  },
  change: (amount: string, period: string) => `${amount} against ${period}`,
  noBefore: (period: string) => `There are too few answers in ${period} to compare with.`,
  trendOf: (metric: string) => `${metric}: trend`,
  trendNone: 'Too few answers for a trend yet: each point needs 5.',
  table: 'As a table',
  tableHeads: { from: 'From', score: 'Score', interval: '95 % interval', n: 'Answers', event: 'What happened' },
  tooFew: 'too few',
  point: (from: string, score: string, interval: string, n: string) => `${from}: ${score} (${interval}), n = ${n}`,
  dashed: (marks: string) => `dashed: ${marks}`,
  wentLive: (title: string, day: string) => `“${title}” went live, ${day}`,
  step: {
    hour: 'each point is an hour',
    quarter: 'each point is 6 hours',
    day: 'each point is a day',
    days: 'each point is 3 days',
    week: 'each point is a week',
    month: 'each point is 30 days',
  },
  changed: 'What changed',
  changedLead: (period: string) => `Compared with ${period}. Only what is more than chance would do is told (95 %).`,
  changedNone: 'Nothing has changed by more than chance would do.',
  changedNoPeriod: 'Choose a period with a beginning to see what changed in it.',
  rose: (metric: string, amount: string, low: string, high: string) =>
    `${metric} rose by ${amount} (between ${low} and ${high})`,
  fell: (metric: string, amount: string, low: string, high: string) =>
    `${metric} fell by ${amount} (between ${low} and ${high})`,
  newest: 'Newest answers',
  all: 'All answers',
  digest: 'Digest of today',
  drivers: 'Drivers',
  driversHead: 'Goes together with, not caused by',
  driversLead: (happy: string, unhappy: string) =>
    `How often something stands in the story of ${happy} happy and of ${unhappy} unhappy answers. Surest first.`,
  driversFew: (happy: string, unhappy: string) =>
    `This takes 30 happy and 30 unhappy answers; there are ${happy} and ${unhappy} so far.`,
  driversNone: 'Nothing stands out between happy and unhappy answers.',
  driversMore: (count: number) => `Show ${count} that may be chance`,
  driverHeads: { what: 'What', happy: 'Happy', unhappy: 'Unhappy', difference: 'Difference, with its 95 % interval' },
  driverKinds: { moment: 'Moment', stage: 'Stage', search: 'Searched', page: 'Page', device: 'Device' } as Record<
    string,
    string
  >,
};
