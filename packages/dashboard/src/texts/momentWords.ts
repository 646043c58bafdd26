// The words of the page about moments of truth and asking.

import { countText } from './numbers';

export const momentWords = {
  title: 'Moments',
  lead: 'When it mattered: how often each moment of truth came, where, how the visit ended, and whether anybody was asked.',
  emptyTitle: 'No moments in this time',
  emptyLead:
    'Moments of truth come by themselves from what visitors do. Choose a longer time, or read docs/moments.md for your own.',
  list: 'Moments, worst first',
  listLead:
    'Ordered by the orders lost with them beyond chance, as on the journey. A sign of leaving is no reason for it and stands last.',
  exportMoments: 'Moments',
  exportAsking: 'Asking',
  exportAgain: 'Asking again',
  moment: 'Moment',
  visits: 'Visits',
  ofAll: (share: string) => `${share} of all`,
  stage: 'Mostly at',
  ends: 'How it ended',
  endsSay: (bought: string, expected: string) => `${bought} ordered${expected && `, comparable visits ${expected}`}`,
  leftAt: (stage: string, share: string) => `${share} left at ${stage}`,
  asked: 'Asked',
  askedSay: (asked: string, share: string) => `${asked} asked (${share})`,
  askedEnds: (asked: string, notAsked: string) => `ordered: asked ${asked}, not asked ${notAsked}`,
  askedNote:
    'Asked and not asked are no comparison: a survey may be shown only to those who have ordered, or only to those who have not.',
  nobodyAsked: 'nobody was asked',
  asking: 'What comes of asking',
  askingLead:
    'Each survey with the moment that came last before it. The rate counts finished and unfinished answers among all showings, with its 95 % interval.',
  survey: 'Survey',
  after: 'After',
  afterNothing: 'no moment',
  shown: 'Shown',
  rate: 'Answered',
  rateSay: (share: string, low: string, high: string) => `${share} (${low} to ${high})`,
  answered: 'finished',
  partial: 'unfinished',
  dismissed: 'closed',
  ignored: 'not touched',
  came: 'What came of it',
  again: 'Asked again',
  turn: 'Which time',
  againLead:
    'The same visitor’s first, second and later showings in this time. Where the rate falls, you ask too often.',
  nth: ['First time', 'Second time', 'Third time and later'],
  perVisit: (none: string, one: string, more: string) =>
    `In ${none} of the visits nobody was asked, in ${one} once, in ${more} more than once.`,
  outcome: (count: number, word: string) => `${countText(count)} ${word}`,
};
