// Activity: who is in the shop now or was there last, and the story of one of them as it goes on.

import { useLocation } from 'preact-iso';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { ListFoot } from '../parts/list/ListFoot';
import { LiveMark } from '../parts/list/LiveMark';
import { WaitingButton } from '../parts/list/WaitingButton';
import { NoSignals } from '../parts/NoSignals';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import { KindFilter } from '../parts/visits/KindFilter';
import { hasKind, type Kind, readKind } from '../parts/visits/kinds';
import { useVisits } from '../parts/visits/useVisits';
import { VisitList } from '../parts/visits/VisitList';
import { VisitStory } from '../parts/visits/VisitStory';
import { getVisit, type Site } from '../readings';
import { words } from '../texts/words';

/** The address of this page with a visit and a kind. */
function addressOf(site: Site, kind: Kind, visit?: string): string {
  const params = new URLSearchParams({ ...(kind !== 'all' && { kind }), ...(visit && { visit }) });
  return `/${encodeURIComponent(site.id)}/activity${params.size ? `?${params}` : ''}`;
}

interface ShownProps {
  site: Site;
  id: string;
  kind: Kind;
  focus: boolean;
  /** Is handed the function that reads the visit again. */
  watch: { current: (() => void) | undefined };
}

function ShownVisit({ site, id, kind, focus, watch }: ShownProps) {
  const reading = useReading(useCallback(() => getVisit(site.id, id), [site.id, id]));
  watch.current = reading.reread;
  if (reading.state === 'failed') return <FaultNotice fault={reading.fault} retry={reading.retry} />;
  if (reading.state === 'loading') return <Skeleton rows={4} />;
  return <VisitStory site={site} {...reading.value} kind={kind} focus={focus} />;
}

export function Activity({ site }: { site: Site }) {
  const { query, route } = useLocation();
  const kind = readKind(query.kind);
  const rereadStory = useRef<(() => void) | undefined>(undefined);
  /** Without a choice it is the visit that was newest when the page opened: a story must not change under the reader. */
  const [first, setFirst] = useState<string>();
  const shown = query.visit || first;
  const { visits, live, frame } = useVisits(site.id, (id) => {
    if (id === undefined || id === shown) rereadStory.current?.();
  });
  const { list, fault } = visits;
  const matching = list?.items.filter((visit) => hasKind(visit, kind)) ?? [];
  const newest = matching[0]?.id;
  useEffect(() => {
    if (newest) setFirst((before) => before ?? newest);
  }, [newest]);
  const chosenNow = useRef(query.visit);
  const focus = query.visit !== undefined && query.visit !== chosenNow.current;

  const showWaiting = (): void => {
    visits.showWaiting();
    frame.current?.scrollIntoView({ block: 'start' });
    frame.current?.focus({ preventScroll: true });
  };
  const changeKind = (to: Kind): void => {
    setFirst(list?.items.find((visit) => hasKind(visit, to))?.id);
    route(addressOf(site, to), true);
  };

  return (
    <>
      <header class="page-head">
        <Heading title={[words.activity.title, site.name]}>{words.activity.title}</Heading>
        <LiveMark live={live} />
      </header>
      <p class="muted lead">{words.activity.lead}</p>
      {fault && <FaultNotice fault={fault} retry={visits.retry} />}
      {!list && !fault && <Skeleton rows={8} />}
      {list?.items.length === 0 && <NoSignals site={site} />}
      {list && list.items.length > 0 && (
        <>
          <KindFilter kind={kind} onChange={changeKind} />
          <div class={query.visit ? 'activity chosen' : 'activity'}>
            <div class="activity-list">
              <WaitingButton count={list.waiting.length} text={words.activity.waiting} onShow={showWaiting} />
              <div ref={frame} class="list-frame" tabIndex={-1}>
                <VisitList
                  visits={matching}
                  fresh={list.fresh}
                  chosen={shown}
                  hrefOf={({ id }) => addressOf(site, kind, id)}
                />
                {!matching.length && <p class="muted no-match">{words.activity.noMatch(list.items.length)}</p>}
              </div>
              <ListFoot controls={visits} end={words.activity.end} />
            </div>
            {/* It scrolls beside the list, so the keyboard must reach it. */}
            <section class="activity-story" aria-label={words.activity.storyOf} tabIndex={0}>
              {query.visit && (
                <p class="back">
                  <a href={addressOf(site, kind)}>
                    <span aria-hidden="true">← </span>
                    {words.activity.back}
                  </a>
                </p>
              )}
              {shown && <ShownVisit site={site} id={shown} kind={kind} focus={focus} watch={rereadStory} />}
            </section>
          </div>
        </>
      )}
    </>
  );
}
