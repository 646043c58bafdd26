// Cases: the loops that are to be closed, with how the loop is doing on top.

import { useLocation } from 'preact-iso';
import { useCallback, useMemo } from 'preact/hooks';
import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { CaseFigures, FiguresSkeleton } from '../parts/loop/CaseFigures';
import { CaseList } from '../parts/loop/CaseList';
import { NewCase } from '../parts/loop/NewCase';
import { PagesFoot } from '../parts/loop/PagesFoot';
import { usePages } from '../parts/loop/usePages';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { countCases, listCases, loopFileAddress } from '../readings/loop';
import { loopWords } from '../texts/loopWords';
import { countText } from '../texts/numbers';

const { cases } = loopWords;
const STATES = ['open', 'in-progress', 'waiting', 'closed'] as const;
const SIDES = ['unhappy', 'happy', 'other'] as const;
const PAGE_SIZE = 50;

export function Cases({ site }: { site: Site }) {
  const { query, path, route } = useLocation();
  const state = query.state ?? 'unclosed';
  const side = query.side ?? '';
  const wish = useMemo(() => ({ ...(state !== 'all' && { state }), side }), [state, side]);
  const load = useCallback(
    (cursor: string | null) => listCases(site.id, wish, { cursor, limit: PAGE_SIZE }),
    [site.id, wish],
  );
  const controls = usePages(load);
  const counts = useReading(useCallback(() => countCases(site.id), [site.id]));
  const { items, fault } = controls;
  const narrow = (changed: { state?: string; side?: string }): void => {
    const wanted = { state, side, ...changed };
    const params = new URLSearchParams({
      ...(wanted.state !== 'unclosed' && { state: wanted.state }),
      ...(wanted.side && { side: wanted.side }),
    });
    route(`${path}${params.size ? `?${params}` : ''}`);
  };
  return (
    <>
      <header class="page-head">
        <Heading title={[cases.title, site.name]}>{cases.title}</Heading>
        <NewCase site={site} opened={(id) => route(`${path}/${id}`)} />
      </header>
      <p class="muted lead">{cases.lead}</p>
      {counts.state === 'loading' && <FiguresSkeleton />}
      {counts.state === 'ready' && <CaseFigures counts={counts.value} />}
      <p class="sentence loop-sentence">
        <span>
          {cases.sentenceStart}{' '}
          <select
            aria-label={cases.stateLabel}
            value={state}
            onChange={({ currentTarget }) => narrow({ state: currentTarget.value })}
          >
            <option value="unclosed">{cases.unclosed}</option>
            {STATES.map((one) => (
              <option key={one} value={one}>
                {cases.states[one]}
              </option>
            ))}
            <option value="all">{cases.all}</option>
          </select>
        </span>{' '}
        <span>
          {cases.sentenceOf}{' '}
          <select
            aria-label={cases.sideLabel}
            value={side}
            onChange={({ currentTarget }) => narrow({ side: currentTarget.value })}
          >
            <option value="">{cases.allSides}</option>
            {SIDES.map((one) => (
              <option key={one} value={one}>
                {cases.sides[one]}
              </option>
            ))}
          </select>
        </span>
      </p>
      {fault && <FaultNotice fault={fault} retry={controls.again} />}
      {!items && !fault && <Skeleton rows={5} />}
      {items?.length === 0 && (
        <div class="empty">
          <h2>{cases.emptyTitle}</h2>
          <p>{cases.emptyLead}</p>
          {(state !== 'all' || side) && (
            <p>
              <a href="?state=all">{cases.emptyFilter}</a>
            </p>
          )}
        </div>
      )}
      {items && items.length > 0 && (
        <>
          <ExportLinks href={(format) => loopFileAddress(site.id, 'cases', wish, format)} />
          <CaseList site={site} items={items} />
        </>
      )}
      <PagesFoot controls={controls} end={cases.end(cases.count(items?.length ?? 0, countText(items?.length ?? 0)))} />
    </>
  );
}
