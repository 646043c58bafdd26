// Activity: every signal as it arrives; what a developer opens to see that the tag works.

import { useCallback, useRef } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { ListFoot } from '../parts/list/ListFoot';
import { LiveMark } from '../parts/list/LiveMark';
import { holdsStill } from '../parts/list/holdsStill';
import { useLive } from '../parts/list/useLive';
import { useLiveList } from '../parts/list/useLiveList';
import { WaitingButton } from '../parts/list/WaitingButton';
import { ScriptTag } from '../parts/ScriptTag';
import { SignalTable } from '../parts/SignalTable';
import { Skeleton } from '../parts/Skeleton';
import { listSignals, type Signal, type Site } from '../readings';
import { words } from '../texts/words';

export function Activity({ site }: { site: Site }) {
  const frame = useRef<HTMLDivElement>(null);
  const load = useCallback((cursor: string | null) => listSignals(site.id, { cursor, limit: 50 }), [site.id]);
  const controls = useLiveList<Signal>(`activity ${site.id}`, load);
  const live = useLive(site.id, {
    onSignal: (signal) => controls.arrive(signal, live.paused || holdsStill(frame.current)),
    onMissed: () => controls.catchUp(live.paused || holdsStill(frame.current)),
  });
  const { list, fault } = controls;

  const showWaiting = (): void => {
    controls.showWaiting();
    frame.current?.scrollIntoView({ block: 'start' });
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[words.activity.title, site.name]}>{words.activity.title}</Heading>
        <LiveMark live={live} />
      </header>
      <p class="muted lead">{words.activity.lead}</p>
      {fault && <FaultNotice fault={fault} retry={controls.retry} />}
      {!list && !fault && <Skeleton rows={8} />}
      <WaitingButton count={list?.waiting.length ?? 0} text={words.activity.waiting} onShow={showWaiting} />
      {list?.items.length === 0 && (
        <div class="empty">
          <h2>{words.activity.emptyTitle}</h2>
          <p>{words.activity.emptyLead}</p>
          <ScriptTag site={site.id} />
        </div>
      )}
      <div ref={frame} class="list-frame">
        {list && list.items.length > 0 && <SignalTable signals={list.items} fresh={list.fresh} />}
      </div>
      {list && list.items.length > 0 && <ListFoot controls={controls} end={words.activity.end} />}
    </>
  );
}
