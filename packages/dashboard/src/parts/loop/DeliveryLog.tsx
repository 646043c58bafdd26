// What was sent to a webhook, each message with its attempts.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { listDeliveries, replayDelivery } from '../../readings/loop';
import type { Delivery } from '../../readings/loopShapes';
import { loopSettingsWords } from '../../texts/loopSettingsWords';
import { agoText, clockText } from '../../texts/times';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useNow } from '../useNow';
import { useReading } from '../useReading';
import { useAct } from './useAct';

const { webhooks } = loopSettingsWords;
const TONES = { waiting: 'tone-mid', delivered: 'tone-good', failed: 'tone-bad' } as const;

function Message({ one, replay }: { one: Delivery; replay(): void }) {
  const nowMs = useNow();
  return (
    <li>
      <p class="meta">
        <span class={`tone ${TONES[one.state]}`}>{webhooks.states[one.state]}</span>
        <code>{one.type}</code>
        <span>{agoText(one.made, nowMs)}</span>
        {one.state === 'waiting' && one.next && one.log.length > 0 && <span>{webhooks.next(clockText(one.next))}</span>}
        <button type="button" class="quiet-button" onClick={replay}>
          {webhooks.replay}
        </button>
      </p>
      <ol class="attempts small">
        {one.log.map(({ time, status, detail, tookMs }, index) => (
          <li key={index}>
            {clockText(time)} {webhooks.attempt(status, detail, tookMs)}
          </li>
        ))}
      </ol>
      <details>
        <summary class="small">{webhooks.body}</summary>
        <pre class="code">{JSON.stringify(JSON.parse(one.body), null, 2)}</pre>
        <p class="small muted">webhook-id {one.id}</p>
      </details>
    </li>
  );
}

export function DeliveryLog({ site, webhook, turn }: { site: Site; webhook: string; turn: number }) {
  const load = useCallback(() => {
    // A new turn is a new question: something was sent since.
    void turn;
    return listDeliveries(site.id, webhook);
  }, [site.id, webhook, turn]);
  const reading = useReading(load);
  const { problem, act } = useAct();
  if (reading.state === 'failed') return <FaultNotice fault={reading.fault} retry={reading.retry} />;
  if (reading.state === 'loading') return <Skeleton rows={1} />;
  const replay = async (id: string): Promise<void> => {
    if (await act(() => replayDelivery(site.id, id))) reading.reread();
  };
  return (
    <>
      <p class="problem" role="alert">
        {problem}
      </p>
      {reading.value.items.length === 0 && <p class="muted small">{webhooks.logNone}</p>}
      <ol class="deliveries">
        {reading.value.items.map((one) => (
          <Message key={one.id} one={one} replay={() => void replay(one.id)} />
        ))}
      </ol>
    </>
  );
}
