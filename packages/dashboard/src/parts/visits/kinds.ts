// The kinds of signal that a list of visits can be narrowed to.

import { stageOf } from '@klankbord/protocol/journey';
import { type Weight, weighStep } from '@klankbord/protocol/steps';
import type { Visit } from '../../readings';
import type { StoryStep } from '../story/bandsOf';

export const kinds = ['all', 'acts', 'frustration', 'moments'] as const;
export type Kind = (typeof kinds)[number];

/** What goes wrong for a visitor, whoever is to blame. */
export const TROUBLES: readonly Weight[] = ['trouble', 'frustration', 'error', 'slow'];

/** The kind that an address asks for; what it does not know is all. */
export const readKind = (value: string | undefined): Kind => kinds.find((kind) => kind === value) ?? 'all';

/** Whether anything of this kind happened in a visit. */
export function hasKind({ acts, weights, moments }: Visit, kind: Kind): boolean {
  if (kind === 'acts') return acts > 0;
  if (kind === 'frustration') return TROUBLES.some((weight) => weights[weight]);
  return kind === 'all' || moments.length > 0;
}

/** Whether a step is of this kind; a search without result is a shop act and frustrates. */
export function isOfKind(step: StoryStep, kind: Kind): boolean {
  if (kind === 'acts') return stageOf({ name: step.name }) !== undefined;
  if (kind === 'frustration') return TROUBLES.includes(weighStep(step));
  return kind === 'all' || step.name === 'moment';
}
