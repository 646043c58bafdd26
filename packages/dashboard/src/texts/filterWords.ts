// The words of the filter: a sentence with choices in it.

export const filterWords = {
  /** `All answers to all surveys at any stage in the last 28 days on any device` */
  scores: {
    '': 'All answers',
    happy: 'Happy answers',
    neutral: 'Neutral answers',
    unhappy: 'Unhappy answers',
  } as Record<string, string>,
  before: {
    survey: 'to',
    stage: 'at',
    period: 'in',
    device: 'on',
    moment: 'after',
    page: 'having seen',
    product: 'about',
    channel: 'through',
    locale: 'in',
  },
  any: {
    survey: 'all surveys',
    stage: 'any stage',
    device: 'any device',
    moment: 'any moment',
    page: 'any page',
    product: 'any product',
    channel: 'any channel',
    locale: 'any language',
  },
  labels: {
    score: 'Mood',
    survey: 'Survey',
    stage: 'Stage',
    period: 'Period',
    device: 'Device',
    moment: 'Moment of truth',
    page: 'Page',
    product: 'Product',
    channel: 'Channel',
    locale: 'Language',
    q: 'Words in the answer',
  },
  search: 'Search in the answers',
  more: 'More filters',
  less: 'Fewer filters',
  clear: 'Clear all',
};
