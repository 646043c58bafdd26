// The checks of the kinds of condition, by the member that names the kind; a new kind is one entry here too.

import { allCheck } from './allCondition';
import { answerCheck } from './answerCondition';
import { anyCheck } from './anyCondition';
import { cartCheck } from './cartCondition';
import { channelCheck } from './channelCondition';
import type { ConditionCheck } from './condition';
import { countCheck } from './countCondition';
import { deviceCheck } from './deviceCondition';
import { distinctCheck } from './distinctCondition';
import { dwellCheck } from './dwellCondition';
import { elementCheck } from './elementCondition';
import { eventCheck } from './eventCondition';
import { exitCheck } from './exitCondition';
import { furthestCheck } from './furthestCondition';
import { hashCheck } from './hashCondition';
import { idleCheck } from './idleCondition';
import { localeCheck } from './localeCondition';
import { momentCheck } from './momentCondition';
import { notCheck } from './notCondition';
import { pageCheck } from './pageCondition';
import { purchasesCheck } from './purchasesCondition';
import { queryCheck } from './queryCondition';
import { scoreCheck } from './scoreCondition';
import { scrollCheck } from './scrollCondition';
import { sequenceCheck } from './sequenceCondition';
import { stageCheck } from './stageCondition';
import { surveyCheck } from './surveyCondition';
import { traitCheck } from './traitCondition';
import { urlCheck } from './urlCondition';
import { visitorCheck } from './visitorCondition';
import { visitsCheck } from './visitsCondition';
import { vitalCheck } from './vitalCondition';

export const conditionChecks: Record<string, ConditionCheck> = {
  event: eventCheck,
  sequence: sequenceCheck,
  count: countCheck,
  distinct: distinctCheck,
  stage: stageCheck,
  furthest: furthestCheck,
  moment: momentCheck,
  cart: cartCheck,
  url: urlCheck,
  hash: hashCheck,
  query: queryCheck,
  page: pageCheck,
  element: elementCheck,
  idle: idleCheck,
  dwell: dwellCheck,
  scroll: scrollCheck,
  exit: exitCheck,
  visitor: visitorCheck,
  visits: visitsCheck,
  purchases: purchasesCheck,
  device: deviceCheck,
  locale: localeCheck,
  channel: channelCheck,
  trait: traitCheck,
  vital: vitalCheck,
  answer: answerCheck,
  score: scoreCheck,
  survey: surveyCheck,
  all: allCheck,
  any: anyCheck,
  not: notCheck,
};
