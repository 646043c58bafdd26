// The rules of etiquette, lasting ones first; a new rule is one file and one entry here.

import { audienceRule } from './audienceRule';
import { clickRule } from './clickRule';
import { displayCapRule } from './displayCapRule';
import { hiddenRule } from './hiddenRule';
import { hostModalRule } from './hostModalRule';
import { onScreenRule } from './onScreenRule';
import { ownFeedbackRule } from './ownFeedbackRule';
import { paymentRule } from './paymentRule';
import { quietTimeRule } from './quietTimeRule';
import { repeatRule } from './repeatRule';
import type { Rule } from './rule';
import { samplingRule } from './samplingRule';
import { scheduleRule } from './scheduleRule';
import { sessionBudgetRule } from './sessionBudgetRule';
import { typingRule } from './typingRule';
import { videoRule } from './videoRule';

export const rules: readonly Rule[] = [
  audienceRule,
  scheduleRule,
  samplingRule,
  repeatRule,
  displayCapRule,
  sessionBudgetRule,
  quietTimeRule,
  ownFeedbackRule,
  onScreenRule,
  typingRule,
  paymentRule,
  videoRule,
  hostModalRule,
  clickRule,
  hiddenRule,
];
