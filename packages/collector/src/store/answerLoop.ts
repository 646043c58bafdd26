// Answers the questions of those who act, each from its own file.

import type { Database } from './database';
import { addCaseNote, changeCase, getCase, getCaseOf, listCases, openCase } from './questions/loop/cases';
import { countCases } from './questions/loop/countCases';
import {
  addDeliveries,
  getDelivery,
  getNextDue,
  listDeliveries,
  listDueDeliveries,
  noteAttempt,
} from './questions/loop/deliveries';
import {
  deleteImprovement,
  linkAnswer,
  listImprovements,
  listLinkedAnswers,
  saveImprovement,
} from './questions/loop/improvements';
import { getLoopPosition, listLoopEvents } from './questions/loop/loopEvents';
import { measureShare } from './questions/loop/measureShare';
import { changePraise, listPraise, listPublishedPraise } from './questions/loop/praise';
import { countMoments, noteFiring } from './questions/loop/rates';
import { readDigest } from './questions/loop/readDigest';
import { addReply, listWaitingReplies, withdrawReply } from './questions/loop/replies';
import { deleteRule, listRuledSites, listRules, saveRule } from './questions/loop/rules';
import { takeLoopSteps } from './questions/loop/takeLoopSteps';
import { addWebhook, changeWebhook, getWebhook, listWebhooks } from './questions/loop/webhooks';
import type { LoopStore } from './loopStore';
import { wellFormedDatabase } from './wellFormedDatabase';

/** @param asking makes a question answer by promise, and fail as stores fail */
export function answerLoop(
  given: Database,
  asking: <Args extends unknown[], Answer>(ask: (...args: Args) => Answer) => (...args: Args) => Promise<Answer>,
): LoopStore {
  const db = wellFormedDatabase(given);
  return {
    getLoopPosition: asking(getLoopPosition(db)),
    listLoopEvents: asking(listLoopEvents(db)),
    takeLoopSteps: asking(takeLoopSteps(db)),
    countMoments: asking(countMoments(db)),
    noteFiring: asking(noteFiring(db)),
    openCase: asking(openCase(db)),
    listCases: asking(listCases(db)),
    getCase: asking(getCase(db)),
    getCaseOf: asking(getCaseOf(db)),
    changeCase: asking(changeCase(db)),
    addCaseNote: asking(addCaseNote(db)),
    countCases: asking(countCases(db)),
    addReply: asking(addReply(db)),
    listWaitingReplies: asking(listWaitingReplies(db)),
    withdrawReply: asking(withdrawReply(db)),
    listPraise: asking(listPraise(db)),
    listPublishedPraise: asking(listPublishedPraise(db)),
    changePraise: asking(changePraise(db)),
    listImprovements: asking(listImprovements(db)),
    saveImprovement: asking(saveImprovement(db)),
    deleteImprovement: asking(deleteImprovement(db)),
    linkAnswer: asking(linkAnswer(db)),
    measureShare: asking(measureShare(db)),
    listLinkedAnswers: asking(listLinkedAnswers(db)),
    listRules: asking(listRules(db)),
    listRuledSites: asking(listRuledSites(db)),
    saveRule: asking(saveRule(db)),
    deleteRule: asking(deleteRule(db)),
    listWebhooks: asking(listWebhooks(db)),
    getWebhook: asking(getWebhook(db)),
    addWebhook: asking(addWebhook(db)),
    changeWebhook: asking(changeWebhook(db)),
    addDeliveries: asking(addDeliveries(db)),
    listDeliveries: asking(listDeliveries(db)),
    getDelivery: asking(getDelivery(db)),
    listDueDeliveries: asking(listDueDeliveries(db)),
    getNextDue: asking(getNextDue(db)),
    noteAttempt: asking(noteAttempt(db)),
    readDigest: asking(readDigest(db)),
  };
}
