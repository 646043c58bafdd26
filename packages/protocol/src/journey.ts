// `@klankbord/protocol/journey`: the reducer of a session's journey and its stages.

export { addMarks, MAX_MARKS } from './journey/addMarks';
export { advance, emptyJourney, type JourneyPart, MAX_TRAIL_STEPS } from './journey/advance';
export { type Cart, foldCart } from './journey/cart';
export { type Journey, mergeParts, tellJourney } from './journey/mergeJourneys';
export { furtherStage, stageOf } from './journey/stageOf';
export { defaultStages, type StageTable } from './journey/stages';
export { type TrailStep, trailStep } from './journey/trailStep';
