// Batches and events as a browser would send them.

let count = 0;

/** A UUIDv7-shaped id; later ones sort after earlier ones. */
export function makeId(): string {
  count++;
  return `0198f5a0-6a00-7d11-8d55-${count.toString(16).padStart(12, '0')}`;
}

export const makeEvent = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: makeId(),
  name: 'view_item',
  time: new Date().toISOString(),
  visitor: 'v_AAAAAAAAAAAAAAAAAAAAAA',
  session: 's_1',
  view: 'w_1',
  seq: 1,
  stage: 'consider',
  page: { url: 'https://shop.example/p/42', title: 'Blue jacket' },
  props: { value: 79.95 },
  ...members,
});

export const makeBatch = (events: unknown[], members: Record<string, unknown> = {}): Record<string, unknown> => ({
  klankbord: 1,
  site: 'shop',
  id: makeId(),
  sent: new Date().toISOString(),
  events,
  ...members,
});

/** A `feedback` event with one NPS answer. */
export const makeFeedback = (
  response: string,
  score: number,
  { props, ...members }: { props?: Record<string, unknown>; [member: string]: unknown } = {},
): Record<string, unknown> =>
  makeEvent({
    name: 'feedback',
    props: {
      response,
      revision: 1,
      complete: true,
      survey: { id: 'recommend', version: 1, name: 'Recommend us' },
      answers: [{ question: 'nps', type: 'nps', label: 'How likely?', value: score, scale: [0, 10] }],
      scores: { nps: score },
      ...props,
    },
    ...members,
  });
