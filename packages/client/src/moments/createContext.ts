// What conditions see of the visit now: the journey, the visitor, the page, and the clock.

import type { ConditionContext } from '@klankbord/protocol/condition';
import { foldCart } from '@klankbord/protocol/journey';
import type { JsonObject, KlankbordEvent } from '@klankbord/protocol/wire';
import type { ClientJourney } from '../journey/createJourney';
import { now } from '../lib/clock';
import { deviceKind, isTouch } from '../pageContext';
import type { VisitorSummary } from '../visitorSummary';
import type { Senses } from './createSenses';

/** Where the parts of the context come from. */
export interface PageContextParts {
  journey: ClientJourney;
  locale(): string;
  channel: string;
  summary(): VisitorSummary;
  traits(): JsonObject;
}

function isVisible(selector: string): boolean {
  const element = document.querySelector(selector);
  // Older browsers lack checkVisibility; what has no box is not visible there.
  return !!element && (element.checkVisibility?.({ visibilityProperty: true }) ?? !!element.getClientRects()[0]);
}

/**
 * Makes the function that gives the context. What costs something is only made when a condition asks for it.
 *
 * @param latest the latest event of this page
 * @param exit whether the visitor was about to leave this view
 */
export function createContext(
  { journey, locale, channel, summary, traits }: PageContextParts,
  senses: Senses,
): (latest: KlankbordEvent | undefined, exit: boolean) => ConditionContext {
  return (latest, exit) => {
    const { stage, furthest, counts, cart, moments, marks } = journey.whole();
    return {
      now: now(),
      away: senses.away(),
      stage,
      furthest,
      counts,
      moments,
      marks: (key) => marks[key] ?? [],
      url: location.href,
      view: latest?.view,
      page: { ...latest?.page },
      exit,
      channel,
      locale: locale(),
      vitals: journey.page().vitals,
      idleMs: senses.idleMs(),
      dwellMs: senses.dwellMs(),
      isVisible,
      // These are costly: they are made when a condition asks for them.
      get device() {
        return deviceKind();
      },
      get touch() {
        return isTouch();
      },
      get visits() {
        return Math.max(summary().visits, 1);
      },
      get purchases() {
        return Math.max(summary().purchases, counts.purchase ?? 0);
      },
      get traits() {
        return traits();
      },
      get scroll() {
        return senses.scroll();
      },
      get cart() {
        return foldCart(cart);
      },
    };
  };
}
