// The rules of etiquette, lasting ones first; a new rule is one file and one entry here.

import { onScreenRule } from './onScreenRule';
import { repeatRule } from './repeatRule';
import type { Rule } from './rule';
import { typingRule } from './typingRule';

export const rules: readonly Rule[] = [repeatRule, onScreenRule, typingRule];
