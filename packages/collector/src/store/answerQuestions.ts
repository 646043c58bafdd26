// Answers the questions of a store, each from its own file, by promise.

import { answerLoop } from './answerLoop';
import { createGroupCommit } from './createGroupCommit';
import type { Database, OpenDatabase } from './database';
import { probeWrite } from './probeWrite';
import { answerAccess } from './questions/access/answerAccess';
import { getAccount, saveAccount } from './questions/accounts';
import { countScores } from './questions/countScores';
import { erasePerson, eraseUser, eraseVisitor } from './questions/eraseVisitor';
import { getResponse } from './questions/getResponse';
import { getSite } from './questions/getSite';
import { insertEvents } from './questions/insertEvents';
import { answerImport } from './questions/import/answerImport';
import { digestVisits } from './questions/journey/digestVisits';
import { listDigests } from './questions/journey/listDigests';
import { listSimilar } from './questions/journey/listSimilar';
import { listVisitDays } from './questions/journey/listVisitDays';
import { sumDay, sumWeek } from './questions/journey/sumDay';
import { listEvents } from './questions/listEvents';
import { getLastPosition, listEventsAfter } from './questions/listEventsAfter';
import { listResponses } from './questions/listResponses';
import { listSession } from './questions/listSession';
import { listSessionAfter } from './questions/listSessionAfter';
import { listSites } from './questions/listSites';
import { listVisits } from './questions/listVisits';
import { answerRetention } from './questions/retention/answerRetention';
import { countResponses, countSurveys, firstResponse } from './questions/reading/countResponses';
import { countShown } from './questions/reading/countShown';
import { countMoodTraits, countTraits } from './questions/reading/countTraits';
import { findPerson, listPersonEvents, listPersonResponses, listPersonSessions } from './questions/reading/person';
import { saveSite } from './questions/saveSite';
import { closeSession, getSession, openSession, touchSession } from './questions/sessions';
import { keepSignInToken, takeSignInToken } from './questions/signInTokens';
import { answerSurveys } from './questions/surveys/answerSurveys';
import { listMisses } from './questions/topics/listMisses';
import type { Store } from './store';
import { isOfTheStore, storeFailure } from './storeFailure';

/** Tidying up may fail on a full disk: what was committed is in the log, and the next start finds it there. */
function tidy(db: Database): void {
  try {
    db.all('pragma wal_checkpoint(truncate)');
  } catch {
    // Nothing is lost by it.
  }
}

/** A question that answers by promise, and fails as stores fail. */
const asking =
  <Args extends unknown[], Answer>(ask: (...args: Args) => Answer) =>
  async (...args: Args): Promise<Answer> => {
    try {
      return ask(...args);
    } catch (cause) {
      throw storeFailure(cause);
    }
  };

type Questions = Record<string, (...args: never[]) => unknown>;

/** What a whole area answers, each by promise. */
type Asking<Area extends Questions> = {
  [Name in keyof Area]: (...args: Parameters<Area[Name]>) => Promise<ReturnType<Area[Name]>>;
};

const askingAll = <Area extends Questions>(area: Area): Asking<Area> =>
  Object.fromEntries(Object.entries(area).map(([name, ask]) => [name, asking(ask)])) as unknown as Asking<Area>;

/** The store that asks its questions of this database. */
export function answerQuestions(db: OpenDatabase): Store {
  const commits = createGroupCommit(insertEvents(db), isOfTheStore);
  return {
    insertEvents: (site, arrivals) =>
      commits.add({ site, arrivals }).catch((cause: unknown) => {
        throw storeFailure(cause);
      }),
    listEvents: asking(listEvents(db)),
    listEventsAfter: asking(listEventsAfter(db)),
    getLastPosition: asking(getLastPosition(db)),
    digestVisits: asking(digestVisits(db)),
    listDigests: asking(listDigests(db)),
    listVisitDays: asking(listVisitDays(db)),
    sumDay: asking(sumDay(db)),
    sumWeek: asking(sumWeek(db)),
    listSimilar: asking(listSimilar(db)),
    listVisits: asking(listVisits(db)),
    listSession: asking(listSession(db)),
    listSessionAfter: asking(listSessionAfter(db)),
    listResponses: asking(listResponses(db)),
    getResponse: asking(getResponse(db)),
    countScores: asking(countScores(db)),
    countResponses: asking(countResponses(db)),
    countSurveys: asking(countSurveys(db)),
    countShown: asking(countShown(db)),
    countTraits: asking(countTraits(db)),
    countMoodTraits: asking(countMoodTraits(db)),
    firstResponse: asking(firstResponse(db)),
    findPerson: asking(findPerson(db)),
    listPersonSessions: asking(listPersonSessions(db)),
    listPersonResponses: asking(listPersonResponses(db)),
    listPersonEvents: asking(listPersonEvents(db)),
    erasePerson: asking(erasePerson(db)),
    eraseVisitor: asking(eraseVisitor(db)),
    eraseUser: asking(eraseUser(db)),
    listSites: asking(listSites(db)),
    getSite: asking(getSite(db)),
    saveSite: asking(saveSite(db)),
    getAccount: asking(getAccount(db)),
    saveAccount: asking(saveAccount(db)),
    openSession: asking(openSession(db)),
    getSession: asking(getSession(db)),
    touchSession: asking(touchSession(db)),
    closeSession: asking(closeSession(db)),
    keepSignInToken: asking(keepSignInToken(db)),
    takeSignInToken: asking(takeSignInToken(db)),
    ...askingAll(answerAccess(db)),
    ...askingAll(answerImport(db)),
    ...askingAll(answerRetention(db)),
    ...askingAll(answerSurveys(db)),
    listMisses: asking(listMisses(db)),
    copyTo: asking((file: string) => void db.run('vacuum into $file', { file })),
    ...answerLoop(db, asking),
    checkWritable: asking(() => probeWrite(db)),
    close: asking(() => {
      commits.flush();
      tidy(db);
      db.close();
    }),
  };
}
