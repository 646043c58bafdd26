// What one answer sets in motion: pure, so that the same answer read twice asks for the same.

import { randomUUID, createHash } from 'node:crypto';
import { holds, parseDuration } from '@klankbord/protocol/condition';
import { replyIn, textIn } from '@klankbord/protocol/survey';
import { isText } from '@klankbord/protocol/wire';
import { importMarkOf } from '../import/importMark';
import { feedbackOf, responseSummary } from '../reading/responseSummary';
import { listScores } from '../scores/listScores';
import type { CaseSide, GivenScore, LoopStep } from '../store/loopStore';
import type { StoredEvent } from '../store/store';
import { answerContext } from './answerContext';
import { praiseOf, PUBLISH } from './praiseOf';
import type { Action, Rule } from './rule';
import { toneOfScore } from './toneOfScore';
import { payloadText } from './webhooks/payloadText';

const DEFAULT_DUE = '3d';
const TITLE_LENGTH = 120;

export const emptyStep = (site: string): LoopStep => ({
  site,
  cases: [],
  replies: [],
  praise: [],
  digest: [],
  deliveries: [],
  shown: [],
  verdicts: [],
  seconds: [],
});

/** The score that speaks for an answer: the unhappiest, for that is what has to be mended. */
export function leadingScore(scores: GivenScore[]): GivenScore | undefined {
  const worst = scores.find((score) => toneOfScore(score) === 'bad');
  return worst ?? scores.find((score) => toneOfScore(score) === 'good') ?? scores[0];
}

export function sideOf(scores: GivenScore[]): CaseSide {
  const lead = leadingScore(scores);
  const tone = lead && toneOfScore(lead);
  return tone === 'bad' ? 'unhappy' : tone === 'good' ? 'happy' : 'other';
}

/** What the customer said, short enough for a list; empty where they said nothing. */
export function titleOf(stored: StoredEvent): string {
  const words = (feedbackOf(stored).comment ?? '').replace(/\s+/g, ' ').trim();
  return words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH - 1)}…` : words;
}

/** The same event for the same webhook has the same id, however often it is read. */
export const messageId = (...parts: string[]): string =>
  `msg_${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}`;

interface Act {
  site: string;
  rule: Rule;
  stored: StoredEvent;
  nowMs: number;
}

function openCase(step: LoopStep, { rule, stored, nowMs }: Act, wish: { owner?: string; dueIn?: string }): void {
  const { response } = feedbackOf(stored);
  const scores = listScores(feedbackOf(stored));
  step.cases.push({
    response,
    visitor: stored.event.visitor,
    rule: rule.id,
    side: sideOf(scores),
    title: titleOf(stored),
    owner: wish.owner,
    openedMs: nowMs,
    dueMs: nowMs + parseDuration(wish.dueIn ?? DEFAULT_DUE)!,
    score: leadingScore(scores),
  });
}

/** Thanks and the question for permission are one word at the next visit; a bare score was thanked by its survey. */
function reply(step: LoopStep, { rule, stored, nowMs }: Act): void {
  const thank = rule.then.flatMap((one) => ('thank' in one ? [one.thank] : []))[0];
  const { response, consents } = feedbackOf(stored);
  const { visitor, locale = 'en' } = stored.event;
  const { text } = praiseOf(stored);
  const ask = rule.then.some((one) => 'ask' in one) && !consents?.[PUBLISH];
  if (!text || !visitor || !(thank || ask)) return;
  step.replies.push({
    id: messageId('thank', step.site, rule.id, response).replace('msg_', 'r_'),
    visitor,
    response,
    author: '',
    text: textIn(thank, locale),
    quote: text,
    ask: ask ? 'publish' : undefined,
    madeMs: nowMs,
  });
}

function act(step: LoopStep, action: Action, given: Act): void {
  const { rule, stored, nowMs, site } = given;
  const { response, revision } = feedbackOf(stored);
  const { visitor } = stored.event;
  if ('case' in action) openCase(step, given, action.case as { owner?: string; dueIn?: string });
  if ('digest' in action) step.digest.push({ response, rule: rule.id, visitor, atMs: stored.atMs });
  if (!('webhook' in action)) return;
  const { answers: _, ...summary } = responseSummary(stored);
  step.deliveries.push({
    id: messageId(site, action.webhook, rule.id, response, String(revision)),
    webhook: action.webhook,
    visitor,
    type: 'answer.matched',
    body: payloadText('answer.matched', nowMs, { site, rule: { id: rule.id, name: rule.name }, answer: summary }),
    madeMs: nowMs,
  });
}

/** What the visitor said to a reply. */
function takeVerdict(step: LoopStep, stored: StoredEvent, replyId: string, visitor: string): void {
  const { helped, consents } = feedbackOf(stored);
  const publish = consents?.[PUBLISH];
  step.verdicts.push({
    reply: replyId,
    visitor,
    atMs: stored.receivedMs,
    ...(helped !== undefined && { helped }),
    ...(publish && { publish: { given: publish.given, text: publish.text ?? '' } }),
  });
}

/**
 * @param rules those of the site; one that is off, or watches a rate, does nothing here
 * @example stepOf('shop', stored, rules, Date.now()).cases // [{ response: 'r1', side: 'unhappy', … }]
 */
export function stepOf(site: string, stored: StoredEvent, rules: Rule[], nowMs: number): LoopStep {
  const step = emptyStep(site);
  const { event } = stored;
  const { visitor } = event;
  if (event.name === 'feedback_shown') {
    const { survey } = event.props;
    const reply = typeof survey === 'string' ? replyIn(survey) : undefined;
    if (visitor && reply) step.shown.push({ reply, visitor, atMs: stored.receivedMs });
    return step;
  }
  const feedback = feedbackOf(stored);
  const replyId = (event.props as { reply?: unknown }).reply;
  if (visitor) {
    if (isText(replyId, 64)) takeVerdict(step, stored, replyId, visitor);
    for (const score of listScores(feedback))
      step.seconds.push({ visitor, response: feedback.response, score, atMs: nowMs });
  }
  // What is said to a reply belongs to the case that is there already.
  if (isText(replyId, 64)) return step;
  // Answers of last year must not flood the cases: an import says which of its answers rules look at.
  if (importMarkOf(feedback)?.rules === false) return step;
  // Whoever agrees in the survey itself needs no rule.
  let isWanted = feedback.consents?.[PUBLISH]?.given === true;
  for (const rule of rules) {
    if (!rule.on || !rule.when || !holds(rule.when, answerContext(rule.when, stored))) continue;
    const given = { site, rule, stored, nowMs };
    for (const action of rule.then) act(step, action, given);
    if (!rule.then.some((one) => 'thank' in one || 'ask' in one)) continue;
    reply(step, given);
    isWanted = true;
  }
  // Told whatever the rules say: words that were taken back, or a permission, must not stay as they were.
  step.praise.push({ ...praiseOf(stored), isWanted });
  return step;
}

/** @returns an id for a reply that a person writes */
export const newReplyId = (): string => `r_${randomUUID()}`;
