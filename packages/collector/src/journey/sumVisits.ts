// From visits to the sums of a journey, in one pass.

import { addHappenings } from './addHappenings';
import { add, addTo, noNames, tally, under } from './counts';
import { type JourneySums, noOutcomes, noStage, noSums } from './journeySums';
import type { VisitDigest } from './visitDigest';

/** Who goes back and forth for longer goes a way of their own. */
const MAX_STEPS = 8;

/** The stages of a visit, whatever their order, as a name. */
const stageSetOf = ({ stages }: VisitDigest): string => JSON.stringify(stages.map(({ stage }) => stage).sort());

function addStages(sums: JourneySums, visit: VisitDigest): void {
  const sumOf = (stage: string) => under(sums.stages, stage, noStage);
  for (const [place, { stage, ms }] of visit.stages.entries()) {
    sumOf(stage).times.push(ms);
    const known = under(sums.places, stage, () => ({ sum: 0, visits: 0 }));
    known.sum += place;
    known.visits++;
  }
  for (const { stage, term, found } of visit.terms) add(sumOf(stage).terms, `${found} ${term}`);
  for (const { stage, name } of visit.products) add(sumOf(stage).products, name);
  for (const { stage, text } of visit.errors) add(sumOf(stage).errors, text);
  for (const { stage, value } of visit.scores) add(sumOf(stage).scores, String(value));
}

function addAskings(sums: JourneySums, { visitor, session, beganMs, asked }: VisitDigest): void {
  add(sums.perVisit, String(asked.length));
  for (const { survey, moment, outcome } of asked)
    under(sums.triggers, JSON.stringify([survey, moment ?? null]), noOutcomes)[outcome]++;
  const outcomes = asked.map(({ outcome }) => outcome);
  if (outcomes.length) sums.turns.push({ by: visitor ?? session, beganMs, session, outcomes });
}

/** @param sums what they are added to */
export function sumVisits(visits: VisitDigest[], sums: JourneySums = noSums()): JourneySums {
  for (const visit of visits) {
    const { bought, path, lastActs, scores } = visit;
    const stageSet = stageSetOf(visit);
    addTo(sums.all, bought);
    add(sums.stageSets, stageSet);
    if (lastActs.length) add(under(sums.lastActs, stageSet, noNames<number>), JSON.stringify(lastActs));
    if (path.length <= MAX_STEPS) tally(sums.trails, JSON.stringify(path), bought);
    // One response may have several scores, and is one answer.
    for (const { response } of scores) sums.responses[response] = 1;
    addStages(sums, visit);
    addAskings(sums, visit);
    addHappenings(sums, visit, stageSet);
  }
  return sums;
}
