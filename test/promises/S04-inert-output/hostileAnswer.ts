// An answer that says one hostile text in every field that can hold a text.

import { randomUUID } from 'node:crypto';
import { makeEvents } from '../../support/postEvents';

export const VISITOR = 'v_HOSTILEHOSTILEHOSTILEH';

/**
 * The fields that refuse a text (numbers, times, ids) stay as they are.
 *
 * @param moments that came before: a driver needs five answers with the same one
 */
export function hostileAnswer(text: string, number: number, moments: string[]): object[] {
  const time = new Date(Date.now() - number * 1000).toISOString();
  const [event, visit, known, came, shown] = makeEvents(5);
  const item = { item_id: text, item_name: text, item_category: text, price: 1 };
  const trail = [
    { name: 'search', time, stage: text, search_term: text, results_count: 0 },
    { name: 'view_item', time, stage: 'consider', item_id: text, item_name: text, currency: text, value: 1 },
    { name: 'checkout_error', time, stage: 'checkout', kind: text, message: text },
    { name: 'moment', time, stage: 'checkout', moment: text },
    { name: 'page_view', time, stage: 'checkout', path: text },
  ];
  const option = { id: text.slice(0, 64) || 'x', label: text };
  const from = {
    time,
    visitor: VISITOR,
    session: `s_${number}`,
    user: text.slice(0, 200),
    page: { url: text, title: text, referrer: text, type: text },
    locale: text.slice(0, 30),
    channel: text.slice(0, 60),
  };
  const answer = {
    ...event,
    ...from,
    stage: text.slice(0, 60),
    name: 'feedback',
    props: {
      response: randomUUID(),
      revision: 1,
      complete: true,
      survey: { id: text.slice(0, 100) || 'x', version: 1, name: text },
      moment: text,
      answers: [
        { question: 'recommend', type: 'nps', label: text, value: number % 11, scale: [0, 10] },
        { question: text.slice(0, 100) || 'x', type: 'text', label: text, value: text },
        { question: 'which', type: 'choice', label: text, value: [option], other: text },
        { question: 'agreed', type: 'consent', label: text, value: true, purpose: text, text },
      ],
      scores: { nps: number % 11, [text.slice(0, 60) || 'x']: 3 },
      comment: text,
      ref: text,
      contact: { name: text, email: text, phone: text },
      consents: { contact: { given: true, text }, publish: { given: true, text } },
      context: {
        stage: text,
        furthest: text,
        trail,
        cart: { value: 1, currency: text, quantity: 1 },
        counts: { [text.slice(0, 60) || 'x']: 1 },
        errors: [text],
        moments,
        device: { viewport: [390, 844], touch: true, scheme: text },
      },
    },
  };
  const step = {
    ...visit,
    ...from,
    name: 'view_item',
    stage: text.slice(0, 60),
    props: { items: [item], value: 1, currency: text },
  };
  const search = { ...known, ...from, name: 'search', props: { search_term: text, results_count: 0 } };
  const moment = { ...came, ...from, name: 'moment', props: { moment: text.slice(0, 60) } };
  return [step, search, moment, { ...shown, ...from, name: 'feedback_shown', props: { survey: text } }, answer];
}
