// Visitors who come back and are shown what the team told them: most say whether it helped, and some how they are now.

import { replySurvey } from '@klankbord/protocol/survey';
import { createEventIds } from '@klankbord/protocol/wire';

/** Seconds between what was done last and the reply, and from there to each answer. */
const UNTIL_SHOWN = 5;
const UNTIL_SAID = 9;
const SAYS_SOMETHING = 0.75;
const HELPED = 0.72;
const PERMITS = 0.7;

const SCALES = { nps: [0, 10], csat: [1, 5], ces: [1, 7], rating: [1, 5], expectation: [1, 5] };

/** The score that follows: who was helped is mostly content. */
function scoreAgain(random, type, helped) {
  const [low, high] = SCALES[type];
  const feel = helped ? random.between(0.55, 1) : random.between(0, 0.5);
  return Math.round(low + feel * (high - low));
}

const permissionOf = (locale) =>
  locale === 'nl'
    ? 'Jullie mogen deze woorden van mij op de site tonen'
    : 'You may show these words of mine on your site';

/**
 * @param last the last event of the visit
 * @param replies as `POST /v1/replies` answers them
 * @returns the events with which the visit goes on, as a browser sends them
 */
export function readReplies(random, last, [reply]) {
  if (!reply) return [];
  let ms = Date.parse(last.time);
  let { seq } = last;
  const ids = createEventIds(() => ms, random.fill);
  const { visitor, session, view, page, locale, channel, stage } = last;
  const tell = (seconds, name, props) => {
    ms += Math.round(random.seconds(seconds) * 1000);
    seq++;
    const time = new Date(ms).toISOString();
    return { id: ids.next(), name, time, visitor, session, view, seq, page, locale, channel, stage, props };
  };
  const survey = { id: replySurvey(reply.id), version: 1 };
  const events = [tell(UNTIL_SHOWN, 'feedback_shown', { survey: survey.id })];
  if (!random.chance(SAYS_SOMETHING)) return events;
  const about = { revision: 1, complete: true, context: { stage } };
  const helped = random.chance(HELPED);
  const verdict = reply.ask
    ? { consents: { publish: { given: random.chance(PERMITS), text: permissionOf(locale) } } }
    : { helped };
  events.push(
    tell(UNTIL_SAID, 'feedback', { ...about, response: ids.next(), survey, answers: [], ...verdict, reply: reply.id }),
  );
  if (!reply.again) return events;
  const { type, metric, label } = reply.again;
  const value = scoreAgain(random, type, helped);
  const answers = [{ question: 'again', type, metric, label: label ?? metric, value, scale: SCALES[type] }];
  const again = { id: replySurvey(`${reply.id}.again`), version: 1 };
  events.push(
    tell(UNTIL_SAID, 'feedback', {
      ...about,
      response: ids.next(),
      survey: again,
      answers,
      scores: { [metric]: value },
      reply: `${reply.id}.again`,
    }),
  );
  return events;
}
