// Visitors who come back and are shown what the team told them: most say whether it helped, and some how they are now.

import { advance, emptyJourney, mergeParts, tellJourney } from '@klankbord/protocol/journey';
import { replySurvey, usualScales } from '@klankbord/protocol/survey';
import { createEventIds } from '@klankbord/protocol/wire';

/** Seconds between what was done last and the reply, and from there to each answer. */
const UNTIL_SHOWN = 5;
const UNTIL_SAID = 9;
const SAYS_SOMETHING = 0.75;
const HELPED = 0.72;
const PERMITS = 0.55;

/** The score that follows: who was helped is mostly content. */
function scoreAgain(random, type, helped) {
  const [low, high] = usualScales[type];
  const feel = helped ? random.between(0.55, 1) : random.between(0, 0.5);
  return Math.round(low + feel * (high - low));
}

/** The tick beside a compliment that may be quoted. */
function permit(locale) {
  const text =
    locale === 'nl'
      ? 'Jullie mogen deze woorden van mij op de site tonen'
      : 'You may show these words of mine on your site';
  return {
    answers: [{ question: 'publish', type: 'consent', label: text, value: true }],
    consents: { publish: { given: true, text } },
  };
}

/** The story of the visit so far, which goes along with whatever is said. */
function contextOf(visit) {
  const journey = visit.reduce((part, event) => advance(part, event), emptyJourney());
  const { stage, furthest, trail, counts } = tellJourney(mergeParts([journey]));
  const { device } = visit.find(({ name }) => name === 'session_start').props;
  return { stage, furthest, trail, counts, device: { touch: device !== 'desktop' } };
}

/**
 * @param visit the events of a visit, in order
 * @param replies as `POST /v1/replies` answers them
 * @returns the events with which the visit goes on, as a browser sends them
 */
export function readReplies(random, visit, [reply]) {
  if (!reply) return [];
  const last = visit.at(-1);
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
  const survey = { id: replySurvey(reply.id), name: 'Reply' };
  const events = [tell(UNTIL_SHOWN, 'feedback_shown', { survey: survey.id })];
  const helped = random.chance(HELPED);
  if (!random.chance(reply.ask ? PERMITS : SAYS_SOMETHING))
    return [...events, tell(UNTIL_SAID, 'feedback_dismissed', { survey: survey.id })];
  const about = { revision: 1, complete: true, context: contextOf(visit) };
  const verdict = reply.ask ? permit(locale) : { answers: [], helped };
  events.push(tell(UNTIL_SAID, 'feedback', { ...about, response: ids.next(), survey, ...verdict, reply: reply.id }));
  if (!reply.again) return events;
  const { type, metric, label } = reply.again;
  const value = scoreAgain(random, type, helped);
  const answers = [{ question: 'again', type, metric, label: label ?? metric, value, scale: usualScales[type] }];
  const again = { id: replySurvey(`${reply.id}.again`), name: 'Second score' };
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
