// What events do not tell, and what a simulation takes for granted instead.

/** By what had to be assumed; only those are told that made a difference to what was looked at. */
export const assumptions = {
  quiet:
    'Nobody was typing, paying or watching a video, no dialog was open, and the page was in sight: the rules that wait for these did not speak.',
  outcome:
    'Whoever was asked neither answered nor closed it, unless the recording has the answer; it left the screen with the next page.',
  stay: 'After the last step the visitor stayed on that page for five minutes.',
  new: 'Nothing had been asked before this recording began.',
  consent: 'The visitor had consented to behaviour being noticed, and to being remembered.',
  visits: 'The first session of the recording was the first visit.',
  purchases: 'Nothing had been bought before this recording began.',
  idle: 'Between two steps the visitor did not move: idle counts from the last step.',
  dwell: 'Every page was in sight as long as it was open.',
  scroll: 'Pages were scrolled as far as scroll_depth says, and no further.',
  element: 'No element was in sight: a recording does not tell what a page shows.',
  traits: 'Of the person only what identify() told is known.',
  device: 'The device is what session_start told; without it none is known.',
  query: 'Of addresses only what was recorded is known: most of their query was taken out.',
  sample: 'The visitor is within the sample of every survey.',
} as const;

export type Assumption = keyof typeof assumptions;
