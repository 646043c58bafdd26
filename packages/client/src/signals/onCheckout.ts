// Notices the steps of a checkout, by addresses or by what is in sight, as the site has declared them.

import { now } from '../lib/clock';
import { watchChanges } from '../lib/watchChanges';
import { reportActs } from './acts';
import { createFind } from './createFind';
import { createPatience } from './createPatience';
import { type CheckoutStep, enterStep, reachedStep } from './detect/checkoutSteps';
import type { Signal } from './signal';

export interface CheckoutOptions {
  /** In their order; without them nothing is noticed. */
  steps?: CheckoutStep[];
}

/** Who comes back to a step later than this begins anew: the half hour after which a session ends. */
const SAME_CHECKOUT_MS = 30 * 60_000;
/** What opens and closes sections, besides adding and removing them. */
const ATTRIBUTES = ['class', 'style', 'hidden', 'open', 'aria-hidden', 'aria-expanded'];

/**
 * `begin_checkout` where nobody else tells it, and `checkout_step` for every step.
 *
 * @example onCheckout({ steps: [{ name: 'address', url: '/checkout/address' }, { name: 'pay', selector: '#payment' }] })
 */
export const onCheckout =
  ({ steps }: CheckoutOptions = {}): Signal =>
  (report) => {
    if (!Array.isArray(steps) || !steps[0]) return () => undefined;
    const act = reportActs(report);
    const patience = createPatience(report, 'begin_checkout');
    const find = createFind(report, 'checkout.steps');
    const isVisible = (selector: string): boolean =>
      !!find(selector)?.some((element) => element.getClientRects().length > 0);

    const look = report.guard(() => {
      const reached = reachedStep(steps, location.href, isVisible);
      const [index = '', at] = (report.recall('checkout') ?? '').split(' ');
      const last = now() - Number(at) < SAME_CHECKOUT_MS ? Number(index) : -1;
      const acts = enterStep(steps, last, reached);
      if (!acts[0]) return;
      report.remember('checkout', `${reached} ${now()}`);
      const tell = (): void => {
        for (const one of acts) act('checkout_step', { ...one });
      };
      // A begin that still waits belongs before this step.
      patience.settle();
      if (last >= 0) return tell();
      patience.wait((heard) => {
        if (!heard) act('begin_checkout', {});
        tell();
      });
    });
    look();
    const stops = [
      patience.stop,
      report.heard(({ name }) => {
        if (name === 'page_view') look();
        if (name === 'purchase') report.remember('checkout', '');
      }),
      ...(steps.some(({ selector }) => selector) ? [watchChanges(look, ATTRIBUTES)] : []),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
