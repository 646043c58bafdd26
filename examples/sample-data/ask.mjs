// Asking and answering: who is shown a survey, who closes it, and what the others say, with their story.

import { composeAnswers } from '@klankbord/protocol/survey';
import { commentsFor } from './comments.mjs';
import { causeOf, feelOf, onScale } from './scores.mjs';

const scaleOf = ({ type, look, points = 5 }) => (type === 'nps' ? [0, 10] : [1, look === 'smiley' ? 5 : points]);

/**
 * A comment that nobody has used yet, about the cause, in the language.
 *
 * @param due which share of all may be used by now: some are left for those who come later
 * @returns undefined when none is left
 */
function takeComment(random, used, { cause, locale, feelings, due }) {
  const all = commentsFor(cause, locale);
  const free = all.filter((text) => !used.has(text));
  if (all.length - free.length >= Math.ceil(all.length * due)) return undefined;
  const text = random.pick(free);
  used.add(text);
  const product = (feelings.bought?.[0]?.item_name ?? feelings.seen.at(-1)?.name ?? 'waxed shell').toLowerCase();
  return text.replaceAll('{term}', feelings.nothingFound ?? '').replaceAll('{product}', product);
}

const FIRST =
  'sanne joris mila daan emma noah lotte sem eva finn iris bram julia thijs anna luuk maud jesse fleur tom'.split(' ');
const LAST = 'devries jansen bakker visser smit meijer mulder bos peters hendriks dekker brouwer dijk vos'.split(' ');
const addressFor = (random) =>
  `${random.pick(FIRST)}.${random.pick(LAST)}@example.${random.pick(['nl', 'com', 'org'])}`;

/** What was filled in, by question id. */
function fillIn(random, survey, { feel, comment, contact }) {
  const values = {};
  for (const question of survey.questions) {
    if (question.type === 'nps' || question.type === 'rating') values[question.id] = onScale(feel, scaleOf(question));
    else if (question.type === 'text' && comment) values[question.id] = comment;
    else if (question.type === 'contact' && contact) values[question.id] = { email: contact };
  }
  return values;
}

function contextOf({ teller, person }, complete) {
  const { stage, furthest, trail, counts, cart, moments } = teller.journey();
  return {
    stage,
    furthest,
    // A visitor who has not sent it yet has not seen either what goes along.
    ...(complete && { trail }),
    counts,
    ...(cart && { cart }),
    moments,
    device: { viewport: person.viewport, touch: person.touch, scheme: person.scheme },
    consent: { feedback: 'granted', behaviour: 'granted', identity: 'granted' },
  };
}

/** Shares of those who see it; an opened one is nearly always filled in. */
const REACTIONS = {
  'order-experience': { answered: 62, dismissed: 22, ignored: 14, partial: 2 },
  payment: { answered: 50, dismissed: 26, ignored: 21, partial: 3 },
  'nothing-found': { answered: 34, dismissed: 34, ignored: 32 },
  feedback: { answered: 88, dismissed: 12 },
};
/** Answers with words, and answers with an address, by survey. */
const WORDS = { 'order-experience': 0.5, payment: 0.75, 'nothing-found': 1, feedback: 0.85 };

/**
 * Shows a survey to a visitor, if this one has not seen it before, and tells what comes of it.
 *
 * @param used comments that are taken
 */
export function ask(visit, survey, used) {
  const { teller, random, person, feelings } = visit;
  if (person.asked.has(survey.id)) return;
  person.asked.add(survey.id);
  teller.wait(4);
  const about = { survey: survey.id };
  teller.tell('feedback_shown', about);
  const askedMs = teller.now();
  const reaction = random.weighted(REACTIONS[survey.id]);
  teller.wait(reaction === 'ignored' ? 2 : 6);
  if (reaction === 'ignored') return;
  if (reaction === 'dismissed') return void teller.tell('feedback_dismissed', about);
  const feel = feelOf(random, feelings);
  const complete = reaction === 'answered';
  const cause = survey.id === 'nothing-found' ? 'missing' : causeOf(random, feelings, feel);
  const wordy = complete && random.chance(WORDS[survey.id]);
  const comment = wordy
    ? takeComment(random, used, { cause, locale: person.locale, feelings, due: visit.wordsDue })
    : undefined;
  const asksContact = complete && random.chance(feel < 6 ? 0.34 : 0.14);
  const contact = asksContact ? addressFor(random) : undefined;
  teller.tell('feedback_started', about);
  teller.wait(comment ? 28 : 7);
  teller.tell('feedback', {
    response: teller.newId(),
    revision: 1,
    complete,
    survey: { id: survey.id, version: survey.version, name: survey.name },
    ...composeAnswers(survey, fillIn(random, survey, { feel, comment, contact }), person.locale),
    asked: new Date(Math.round(askedMs)).toISOString(),
    durationMs: Math.round(teller.now() - askedMs),
    context: contextOf(visit, complete),
  });
}
