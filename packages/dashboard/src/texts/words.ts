// Every word of the dashboard that is not a step, a stage, a time or a number.

import { logInWords } from './logInWords';

const plural = (count: number, one: string, many: string): string => (count === 1 ? one : many);

/** A name that says so itself is left alone. */
export const saysSample = (name: string): boolean => /sample/i.test(name);

export const words = {
  product: 'Klankbord',
  skip: 'Skip to the content',
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  loading: 'Loading',

  logIn: logInWords,

  frame: {
    nav: 'Pages',
    overview: 'Overview',
    journey: 'Journey',
    moments: 'Moments',
    feedback: 'Feedback',
    activity: 'Activity',
    cases: 'Cases',
    praise: 'Praise',
    improvements: 'Improvements',
    topics: 'Topics',
    surveys: 'Surveys',
    settings: 'Settings',
    site: 'Site',
    chooseSite: 'Choose a site',
    logOut: 'Log out',
    logOutFailed: 'You are still logged in.',
    account: (name: string) => `Logged in as ${name}`,
    sample: 'Sample data',
    sampleWhy: 'The visitors of this site are made up, so that you can look around.',
    sampleOption: (name: string) => (saysSample(name) ? name : `${name} (sample data)`),
  },

  live: {
    open: 'Live',
    opening: 'Connecting',
    lost: 'Not live, connecting again',
    paused: 'Paused',
    pause: 'Pause',
    resume: 'Go on',
    pauseWhat: 'Pause what comes in',
    resumeWhat: 'Go on showing what comes in',
  },

  feedback: {
    title: 'Feedback',
    periods: {
      '24h': 'the last 24 hours',
      '7d': 'the last 7 days',
      '28d': 'the last 28 days',
      '90d': 'the last 90 days',
      all: 'all the time so far',
    },
    scores: 'Scores',
    answers: 'Answers',
    waiting: (count: number) => `Show ${count} new ${plural(count, 'answer', 'answers')}`,
    more: 'Show more',
    moreBusy: 'Loading more',
    end: (count: string) => `That is all: ${count}.`,
    answerCount: (count: number, text: string) => `${text} ${plural(count, 'answer', 'answers')}`,
    announce: (said: string) => `New answer: ${said}`,
    noWords: 'No words, only a score',
    helped: (helped: boolean) => (helped ? 'It helped' : 'It did not help'),
    agreed: (sentence: string) => `Agreed: “${sentence}”`,
    noAnswer: 'Nothing filled in',
    partial: 'Not finished',
    hasContact: 'Wants to hear from you',
    emptyTitle: 'No answers yet',
    emptyLead: 'Ways to the first one:',
    emptyTag:
      'Paste this line into the pages of your shop, before </head>. A small “Feedback” button appears in the corner.',
    emptyShop: 'Or open the demo shop (npm start prints its address), look around in it and give an answer.',
    emptyWait: 'It will show up here by itself, a second after it is sent.',
    narrowTitle: 'No answers match',
    narrowLead: (all: string) => `This site has ${all}, but none that fits all of this.`,
    narrowShow: 'Show all answers',
  },

  scores: {
    metrics: {
      nps: 'Would recommend',
      csat: 'Satisfaction',
      ces: 'Ease',
      rating: 'Rating',
      expectation: 'Against expectation',
      goal: 'Goal completion',
    } as Record<string, string>,
    tooFew: 'Too few answers yet',
    tooFewWhy: (n: number) => `${n} of the 5 that a score needs`,
    interval: (low: string, high: string) => `95 % interval ${low} to ${high}`,
    unitNps: 'NPS, from −100 to +100',
    unit: (low: string, high: string) => `mean, from ${low} to ${high}`,
    unitGoal: 'percent who did what they came for',
    n: (n: string) => `n = ${n}`,
    distribution: 'How the answers are spread',
    bands: {
      nps: { bad: ['detractor', 'detractors'], mid: ['passive', 'passives'], good: ['promoter', 'promoters'] },
      ces: { bad: ['hard', 'hard'], mid: ['neutral', 'neutral'], good: ['easy', 'easy'] },
      goal: { bad: ['no', 'no'], mid: ['partly', 'partly'], good: ['yes', 'yes'] },
      expectation: { bad: ['worse', 'worse'], mid: ['as expected', 'as expected'], good: ['better', 'better'] },
      other: { bad: ['unhappy', 'unhappy'], mid: ['in between', 'in between'], good: ['happy', 'happy'] },
    } as Record<string, Record<'bad' | 'mid' | 'good', [string, string]>>,
    of: (value: string, high: string) => `${value} of ${high}`,
    ofShort: (high: string) => `of ${high}`,
  },

  marks: {
    moment: 'Moment of truth',
    trouble: 'Problem',
    frustration: 'Frustration',
    error: 'Error',
    slow: 'Slow',
  },

  story: {
    back: 'All feedback',
    title: (survey: string) => `Answer to “${survey}”`,
    titlePlain: 'An answer',
    before: 'What led up to it',
    beforeNone:
      'Nothing is known about the visit before this answer. It may have been given outside a browser, or the visitor did not allow behaviour to be kept.',
    after: 'What came after',
    afterNone: 'Nothing more from this visitor so far.',
    answer: 'The answer',
    comment: 'Comment',
    helped: 'Did this help?',
    later: (span: string) => `${span} later`,
    earlier: (count: number) => `Show ${count} earlier ${plural(count, 'step', 'steps')}`,
    took: (span: string) => `Took ${span} to answer`,
    aside: 'About this visit',
    contact: 'Contact',
    contactSubject: (date: string) => `Your feedback of ${date}`,
    cart: 'Cart',
    cartEmpty: 'empty',
    cartText: (quantity: string | undefined, value: string | undefined) =>
      [quantity && `${quantity} ${quantity === '1' ? 'product' : 'products'}`, value].filter(Boolean).join(', '),
    stage: 'Stage',
    stageFurthest: (furthest: string) => `was as far as ${furthest}`,
    page: 'Page',
    device: 'Device',
    touch: 'touch screen',
    language: 'Language',
    channel: 'Channel',
    moment: 'Moment',
    moments: 'Moments of truth',
    speed: 'Speed of the page',
    onPage: 'On this page',
    times: (count: number) => `${count} ×`,
    error: 'An error happened:',
    counts: 'In this visit',
    consent: 'Allowed',
    consentNone: 'nothing',
    survey: 'Survey',
    version: (version: number) => `version ${version}`,
    visitor: 'Visitor',
    received: 'Received',
    missingTitle: 'This answer is not here',
    missingLead: 'It may have been erased, or the address is not complete.',
  },

  counts: {
    page_view: ['page opened', 'pages opened'],
    search: ['search', 'searches'],
    view_item: ['product looked at', 'products looked at'],
    add_to_cart: ['time something put in the cart', 'times something put in the cart'],
    checkout_error: ['error in the checkout', 'errors in the checkout'],
  } as Record<string, [string, string]>,

  activity: {
    title: 'Activity',
    lead: 'Who is in the shop now, and who was there last. If the tag works, what you do there shows up here within seconds.',
    filter: 'Show',
    kinds: { all: 'Everything', acts: 'Shop acts', frustration: 'Frustration', moments: 'Moments' },
    visits: 'Visits, newest first',
    here: 'Here now',
    waiting: (count: number) => `Show ${count} new ${plural(count, 'visit', 'visits')}`,
    noMatch: (count: number) => `Nothing of this kind in the last ${count} ${plural(count, 'visit', 'visits')}.`,
    back: 'All visits',
    storyOf: 'The chosen visit',
    visitOf: (visitor: string) => `Visit ${visitor && `of ${visitor}`}`.trim(),
    since: (clock: string) => `since ${clock}`,
    signals: (count: number) => `${count} ${plural(count, 'signal', 'signals')}`,
    path: 'Stages, one after the other',
    pathEarlier: (count: number) => `${count} earlier`,
    furthest: (stage: string) => `came as far as ${stage}`,
    frustrated: 'What went wrong',
    noMoments: 'None so far',
    noTroubles: 'Nothing so far',
    more: (count: number) => `and ${count} more below`,
    story: 'What happened',
    hidden: (count: number, kind: string) =>
      `Only “${kind}”: ${count} other ${plural(count, 'step is', 'steps are')} not shown.`,
    trimmed: 'Older visits were taken off this page to keep it quick.',
    trimmedReload: 'Read the list again',
    end: 'That is where it began.',
    emptyTitle: 'No signals yet',
    emptyLead:
      'Paste this line into the pages of your shop, before </head>, then open one of them. The first signal shows up here by itself.',
  },

  start: {
    title: 'Nothing has arrived yet',
    lead: 'A site appears here with its first signal. Paste this line into the pages of your shop, before </head>, and open one of them.',
    rename: 'The name in data-site is yours to choose.',
    waiting: 'Waiting for the first signal',
  },

  tag: { copyWhat: 'Copy the script tag' },

  faults: {
    title: 'This could not be read',
    broken:
      'The dashboard stumbled over something in this page. The answers themselves are safe; the console of the browser tells more.',
    forbidden: 'You may not read this site.',
    pageMissing: 'There is no such page',
    pageMissingLead: 'The address may be old or mistyped.',
    siteMissing: (site: string) => `There is no site called “${site}”`,
    siteMissingLead: 'It may have been renamed, or nothing has arrived for it yet.',
    toStart: 'Go to the start',
  },

  devices: { phone: 'Phone', tablet: 'Tablet', desktop: 'Desktop' } as Record<string, string>,
  channels: {
    web: 'Web',
    phone: 'By phone',
    in_store: 'In the store',
    email: 'By e-mail',
    employee: 'From an employee',
    import: 'Imported',
  } as Record<string, string>,
};

/** The word for a code where there is one, else the code itself as words. */
export const wordFor = (table: Record<string, string>, code: string): string =>
  Object.hasOwn(table, code) ? table[code]! : code.replaceAll('_', ' ');
