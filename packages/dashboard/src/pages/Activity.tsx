// Activity: every signal as it arrives; what a developer opens to see that the tag works.

import { useCallback, useRef } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { holdsStill } from '../parts/list/holdsStill';
import { ListFoot } from '../parts/list/ListFoot';
import { LiveMark } from '../parts/list/LiveMark';
import { useLive } from '../parts/list/useLive';
import { useLiveList } from '../parts/list/useLiveList';
import { WaitingButton } from '../parts/list/WaitingButton';
import { NoSignals } from '../parts/NoSignals';
import { SignalTable } from '../parts/SignalTable';
import { Skeleton } from '../parts/Skeleton';
import { listSignals, type Signal, type Site } from '../readings';
import { words } from '../texts/words';

const PAGE_SIZE = 50;

export function Activity({ site }: { site: Site }) {
  const frame = useRef<HTMLDivElement>(null);
  const load = useCallback((cursor: string | null) => listSignals(site.id, { cursor, limit: PAGE_SIZE }), [site.id]);
  const signals = useLiveList<Signal>(`activity ${site.id}`, load);
  const { list, fault } = signals;
  const holds = (): boolean => live.paused || holdsStill(frame.current);
  const live = useLive(site.id, {
    onSignal: (signal) => signals.arrive(signal, holds()),
    // The stream tells an answer as an answer; as a signal it stands at the top of the list.
    onResponse: () => signals.catchUp(holds()),
    onResume: () => !holdsStill(frame.current) && signals.showWaiting(),
    onMissed: () => signals.catchUp(holds()),
  });

  const showWaiting = (): void => {
    signals.showWaiting();
    frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[words.activity.title, site.name]}>{words.activity.title}</Heading>
        <LiveMark live={live} />
      </header>
      <p class="muted lead">{words.activity.lead}</p>
      {fault && <FaultNotice fault={fault} retry={signals.retry} />}
      {!list && !fault && <Skeleton rows={8} />}
      <WaitingButton count={list?.waiting.length ?? 0} text={words.activity.waiting} onShow={showWaiting} />
      {list?.items.length === 0 && <NoSignals site={site} />}
      <div ref={frame} class="list-frame" tabIndex={-1}>
        {list && list.items.length > 0 && <SignalTable signals={list.items} fresh={list.fresh} />}
      </div>
      {list && list.items.length > 0 && <ListFoot controls={signals} end={words.activity.end} />}
    </>
  );
}
