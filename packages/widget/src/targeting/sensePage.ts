// Senses everything for which a survey waits; small and passive: some listeners, and a look when there is something to ask.

import type { DecideState } from '@klankbord/protocol/decide';
import { senseClick } from './senseClick';
import { senseHostModal } from './senseHostModal';
import { sensePayment } from './sensePayment';
import { senseTyping } from './senseTyping';
import { senseVideo } from './senseVideo';

export interface PageSense {
  state(): Pick<DecideState, 'typing' | 'payment' | 'video' | 'hostModal' | 'click' | 'hidden'>;
  stop(): void;
}

export function sensePage(): PageSense {
  const [typing, payment, click] = [senseTyping(), sensePayment(), senseClick()];
  return {
    state: () => ({
      typing: typing.is(),
      payment: payment.is(),
      video: senseVideo(),
      hostModal: senseHostModal(),
      click: click.is(),
      hidden: document.visibilityState === 'hidden',
    }),
    stop: () => [typing, payment, click].forEach((sense) => sense.stop()),
  };
}
