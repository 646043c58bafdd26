// Lines that must compile and lines that must not, for the public types of the client. Nothing here runs.

import {
  type Client,
  type ClientOptions,
  createClient,
  createJourney,
  type Diagnostic,
  KlankbordError,
  onDataLayer,
  onElement,
  onPageView,
  type Report,
  type Signal,
  type Status,
} from '@klankbord/client';

// What must compile.

const client: Client = createClient({
  site: 'shop',
  endpoint: 'https://example.com/feedback',
  signals: [onPageView({ hash: true }), onDataLayer({ name: 'layer' }), onElement()],
  journey: createJourney({ arrive: [], search: ['search'] }),
  consent: { behaviour: 'pending' },
  queue: { maxEvents: 1000 },
  scrub: (text, path) => (path === 'note' ? '' : text),
  beforeSend: (event) => (event.name === 'search' ? { ...event, stage: 'search' } : null),
  format: (batch) => ({ body: JSON.stringify(batch), contentType: 'application/json' }),
  debug: (diagnostic) => console.warn(diagnostic.code),
});
createClient({ site: 'shop', collector: 'https://collector.example', signals: false });

const id: Promise<string | null> = client.track('search', { search_term: 'jacket', results_count: 0 });
interface Basket {
  lines: number;
}
const basket: Basket = { lines: 2 };
const props: Promise<string | null> = client.track('basket_opened', basket);
const person: Promise<string | null> = client.identify('customer-42', { plan: 'pro' }, { proof: 'abc' });
const answer: Promise<string | null> = client.feedback({ survey: 'checkout', scores: { nps: 9 } });
const done: Promise<void>[] = [
  client.reset(),
  client.consent('denied'),
  client.flush(),
  client.forget(),
  client.destroy(),
];
const stop: () => void = client.on('event', (event) => event.props.search_term);
client.on('sent', ({ ids }) => ids.map((one) => one.length));
client.on('refused', ({ id: refused, code, detail }) => refused + code + detail);
client.on('diagnostic', ({ code }: Diagnostic) => code);
const trail: { name: string; time: string }[] = client.journey().trail;
const status: Promise<Status> = client.status();
void status.then(({ durable, dropped, pausedUntil }) => [durable, dropped[0]?.count, pausedUntil?.length]);
const own: Signal = (report: Report) => {
  report('sofa_turned', { degrees: 90 });
  return () => undefined;
};
const options: ClientOptions = { site: 'shop', endpoint: '/feedback', signals: [own] };
try {
  await client.track('search');
} catch (error) {
  if (error instanceof KlankbordError && error.code === 'bad-props') console.warn(error.message);
}

// What must not.

// @ts-expect-error a site is needed
createClient({ endpoint: '/feedback' });
// @ts-expect-error there is no such option
createClient({ site: 'shop', endpont: '/feedback' });
// @ts-expect-error signals are functions that were made: onPageView()
createClient({ site: 'shop', signals: [onPageView] });
// @ts-expect-error in a client of one's own, signals are a list
createClient({ site: 'shop', signals: true });
// @ts-expect-error a layer that does not exist
createClient({ site: 'shop', consent: { analytics: 'granted' } });
// @ts-expect-error a choice that does not exist
createClient({ site: 'shop', consent: 'yes' });
// @ts-expect-error there is no such storage
createClient({ site: 'shop', storage: 'cookie' });
// @ts-expect-error beforeSend is synchronous
createClient({ site: 'shop', beforeSend: async (event) => event });
// @ts-expect-error a format says what is posted
createClient({ site: 'shop', format: () => 'body' });
// @ts-expect-error other formats are functions
createClient({ site: 'shop', format: 'segment' });
// @ts-expect-error the name of an event is a text
void client.track(42);
// @ts-expect-error props are an object
void client.track('search', 'jacket');
// @ts-expect-error an answer in words is a comment
void client.feedback('Nice');
// @ts-expect-error scores are numbers
void client.feedback({ scores: { nps: '9' } });
// @ts-expect-error a user is a text
void client.identify(42);
// @ts-expect-error there is no such event
client.on('shown', () => undefined);
// @ts-expect-error that event has no such member
client.on('sent', ({ count }) => count);
// @ts-expect-error showing surveys is the widget's work
client.open();
// @ts-expect-error a signal gives back the function that stops it
const endless: Signal = () => 5;
// @ts-expect-error what is told is not to be changed into something else
const names: number[] = client.journey().trail;

export { answer, done, endless, id, names, options, own, person, props, stop, trail };
