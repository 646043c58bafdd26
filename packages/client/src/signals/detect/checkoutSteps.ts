// Where in its checkout a visitor is, by the steps that the site has declared.

import { matchesAddress } from '@klankbord/protocol/condition';

/** A step of the checkout: an address pattern, a selector of something that is seen, or both. */
export interface CheckoutStep {
  name: string;
  /** As in `url` conditions: `/checkout/payment`, `*` for any run of characters. */
  url?: string;
  selector?: string;
}

/** As `checkout_step` is told. */
export interface StepAct {
  /** From 1. */
  step: number;
  name: string;
  phase: 'view' | 'complete';
}

/** The last step of the list that holds now, because pages of one address keep earlier steps in sight; -1 for none. */
export function reachedStep(
  steps: readonly CheckoutStep[],
  address: string,
  isVisible: (selector: string) => boolean,
): number {
  for (let index = steps.length - 1; index >= 0; index--) {
    const { url, selector } = steps[index]!;
    if ((url || selector) && (!url || matchesAddress(url, address)) && (!selector || isVisible(selector))) return index;
  }
  return -1;
}

/**
 * What is to be told when a step is reached: the one before is complete when this one is later.
 *
 * @param last the step before, -1 for none
 */
export function enterStep(steps: readonly CheckoutStep[], last: number, reached: number): StepAct[] {
  const act = (index: number, phase: StepAct['phase']): StepAct[] => {
    const name = steps[index]?.name;
    return name ? [{ step: index + 1, name, phase }] : [];
  };
  if (reached === last || reached < 0) return [];
  return [...(reached > last ? act(last, 'complete') : []), ...act(reached, 'view')];
}
