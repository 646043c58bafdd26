// `klankbord-reply-<hash>.js`: what the team answered, shown to its visitor at the next visit, once; fetched by who has answered before.

import { type Question, replySurvey, type Survey } from '@klankbord/protocol/survey';
import { fetchJson } from './fetchJson';
import { replyTexts } from './replyTexts';

/** What a page lends to the file. */
export interface ReplyHost {
  /** The base address of the collector. */
  collector: string;
  site: string;
  /** The visitor's key: presenting it proves to be the visitor. */
  key: string;
  addSurveys(surveys: Survey[]): void;
  open(id: string): Promise<void>;
  on(name: string, listener: (value: unknown) => void): () => void;
}

interface Reply {
  id: string;
  text: string;
  quote?: string;
  ask?: 'publish';
  again?: { metric: string; type: 'nps' | 'csat' | 'ces' | 'rating' | 'expectation'; label?: string };
}

/** Longer words are not needed to be recognised by who wrote them. */
const QUOTE_LENGTH = 100;
/** Visible time before a reply shows itself: one arrives before one is spoken to. Our choice. */
const DWELL = '3s';
/** Above every survey: who waits for a reply is not asked something else first. */
const PRIORITY = 1000;

type Words = (typeof replyTexts)[string];
const inAll = (pick: (words: Words) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(replyTexts).map(([language, words]) => [language, pick(words)]));

/** A reply as a notice, which is asked whether it helped; one that asks for permission, with a tick beside it. */
function surveyOf({ id, text, quote, ask }: Reply): Survey {
  const short = quote && (quote.length > QUOTE_LENGTH ? `${quote.slice(0, QUOTE_LENGTH)}…` : quote);
  const told: Question = {
    id: 'reply',
    type: 'statement',
    // Their own words are what a visitor knows again; the team's are a message, to be read as text and not as a title.
    // A function: in a text, `$&` in the visitor's words would mean something.
    ...(short ? { label: inAll((words) => words.told.replace('{words}', () => short)), help: text } : { label: text }),
  };
  const permission: Question = {
    id: 'publish',
    type: 'consent',
    purpose: 'publish',
    label: inAll((words) => words.publish),
  };
  return {
    id: replySurvey(id),
    name: 'Reply',
    priority: PRIORITY,
    when: { dwell: DWELL },
    repeat: { maxShown: 1, dismissed: 'never', ignored: 'never' },
    questions: ask ? [told, permission] : [told],
    ...(ask && { pages: [['reply', 'publish']] }),
    thanks: inAll((words) => words.thanks),
  };
}

/** The question of the first score, which follows the verdict; opened by hand only, so it has no `when`. */
const againOf = (id: string, { type, metric, label }: NonNullable<Reply['again']>): Survey => ({
  id: replySurvey(`${id}.again`),
  name: 'Second score',
  questions: [{ id: 'again', type, metric, label: label ?? metric }],
});

/** Asks for replies and hands them to the rules of etiquette as surveys; each shows itself once, when it is quiet. */
export async function watchReplies({ collector, site, key, addSurveys, open, on }: ReplyHost): Promise<void> {
  const body = JSON.stringify({ site, key });
  const { replies } = (await fetchJson(`${collector.replace(/\/+$/, '')}/v1/replies`, body)) as { replies?: Reply[] };
  for (const reply of replies ?? []) {
    const again = reply.again && againOf(reply.id, reply.again);
    addSurveys([surveyOf(reply), ...(again ? [again] : [])]);
    on('submitted', (value) => {
      if (again && (value as { survey?: string }).survey === replySurvey(reply.id)) void open(again.id).catch(() => 0);
    });
  }
}
