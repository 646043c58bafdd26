// Lines that must compile and lines that must not, for the public types of the widget. Nothing here runs.

import {
  defineSurvey,
  type Explanation,
  init,
  renderSurvey,
  type InitOptions,
  type Survey,
  type Widget,
} from '@klankbord/widget';

// What must compile.

const klankbord: Widget = init({
  site: 'shop',
  endpoint: 'https://example.com/feedback',
  signals: { pageView: { hash: true }, dataLayer: false },
  launcher: { survey: 'feedback', position: 'bottom-start', label: { en: 'Feedback', nl: 'Reactie' } },
  theme: { brand: '#06c', radius: '12px', scheme: 'dark' },
  surveys: [defineSurvey({ id: 'why', questions: [{ id: 'q', type: 'text', label: 'Why?' }] })],
  dataLayer: false,
  etiquette: { quietTime: '3d' },
});
init({ site: 'shop', collector: 'https://collector.example', signals: false, launcher: 'none', ui: false });

const id: Promise<string | null> = klankbord.track('search', { search_term: 'jacket' });
const shown: Promise<void>[] = [klankbord.open(), klankbord.open('why'), klankbord.close()];
const reasons: Explanation[] = klankbord.explain();
const next: Survey | null = klankbord.nextSurvey();
if (next) klankbord.shown(next.id);
klankbord.dismissed('why');
klankbord.on('submitted', ({ survey, response }) => survey + response);
klankbord.on('suppressed', ({ reason }) => reason.length);
klankbord.on('event', ({ name }) => name);
klankbord.on('answered', ({ survey, question }) => survey + question);
const remove: () => void = renderSurvey(document.body, 'why');
init({ site: 'shop', emit: 'ourLayer', launcher: { look: 'edge', position: 'middle-start' } });
defineSurvey({
  id: 'why',
  questions: [{ id: 'q', type: 'text', label: 'Why?' }],
  display: { mode: 'modal', overlay: 'dim', position: 'top-center' },
  thanks: { title: { en: 'Thanks' }, link: { label: 'Back', url: '/' } },
  theme: { brand: '#06c' },
});
const options: InitOptions = { site: 'shop', surveys: [] };

// What must not.

// @ts-expect-error a site is needed
init({ endpoint: '/feedback' });
// @ts-expect-error there is no such option
init({ site: 'shop', colour: 'blue' });
// @ts-expect-error signals of the widget are named, not made
init({ site: 'shop', signals: [] });
// @ts-expect-error there is no such signal
init({ site: 'shop', signals: { mouseMove: true } });
// @ts-expect-error the journey is the widget's own
init({ site: 'shop', journey: undefined as unknown as object });
// @ts-expect-error there is no such place for the button
init({ site: 'shop', launcher: { position: 'middle' } });
// @ts-expect-error the button is hidden with 'none'
init({ site: 'shop', launcher: false });
// @ts-expect-error there is no such scheme
init({ site: 'shop', theme: { scheme: 'sepia' } });
// @ts-expect-error how many is a number
init({ site: 'shop', etiquette: { perSession: 'one' } });
// @ts-expect-error a survey has questions
init({ site: 'shop', surveys: [{ id: 'why' }] });
// @ts-expect-error there is no such display
defineSurvey({ id: 'why', questions: [], display: { mode: 'toast' } });
// @ts-expect-error the answer itself is not told
klankbord.on('answered', ({ value }) => value);
// @ts-expect-error surveys are opened by their id
void klankbord.open(42);
// @ts-expect-error there is no such event
klankbord.on('opened', () => undefined);
// @ts-expect-error that event has no such member
klankbord.on('submitted', ({ score }) => score);
// @ts-expect-error there may be none
const certain: Survey = klankbord.nextSurvey();
// @ts-expect-error which survey was shown has to be said
klankbord.shown();

export { certain, id, options, reasons, remove, shown };
