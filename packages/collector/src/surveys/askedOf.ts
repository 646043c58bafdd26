// When a survey is asked: the name of its moment, or its condition in plain words.

import { momentText } from '@klankbord/protocol/steps';
import type { Survey } from '@klankbord/protocol/survey';
import { isObject } from '@klankbord/protocol/wire';
import { sayCondition } from '../simulate/sayCondition';

export interface Asked {
  moment?: string;
  /** In plain words, where it is not just a moment. */
  words?: string;
}

/** Empty for a survey that only opens by itself when somebody opens it. */
export function askedOf({ when }: Pick<Survey, 'when'>): Asked {
  if (typeof when === 'string') return { moment: when };
  if (!isObject(when)) return {};
  if (typeof when.moment === 'string' && Object.keys(when).length === 1) return { moment: when.moment };
  const words = sayCondition(when, (moment) => `“${momentText(moment)}”`);
  // Brackets around the whole say nothing.
  return { words: 'all' in when || 'any' in when ? words.replace(/^\((.*)\)$/s, '$1') : words };
}
