// Praise: kind words, who has agreed to be quoted, what is published, and who got the compliment.

import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';
import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { PagesFoot } from '../parts/loop/PagesFoot';
import { PraiseItem } from '../parts/loop/PraiseItem';
import { usePages } from '../parts/loop/usePages';
import { useUndo } from '../parts/loop/useUndo';
import { Skeleton } from '../parts/Skeleton';
import type { Site } from '../readings';
import { listPraise, loopFileAddress } from '../readings/loop';
import { loopWords } from '../texts/loopWords';
import { countText } from '../texts/numbers';

const { praise } = loopWords;
const FILTERS = ['all', 'allowed', 'published', 'noted', 'hidden', 'declined'] as const;
const PAGE_SIZE = 50;

export function PraisePage({ site }: { site: Site }) {
  const { query, path, route } = useLocation();
  const state = query.state ?? '';
  const load = useCallback(
    (cursor: string | null) => listPraise(site.id, { state }, { cursor, limit: PAGE_SIZE }),
    [site.id, state],
  );
  const controls = usePages(load);
  const undo = useUndo(controls.again);
  const { items, fault } = controls;
  return (
    <>
      <header class="page-head">
        <Heading title={[praise.title, site.name]}>{praise.title}</Heading>
      </header>
      <p class="muted lead">{praise.lead}</p>
      <p class="sentence">
        <span>
          {praise.filterStart}{' '}
          <select
            aria-label={praise.filterLabel}
            value={state || 'all'}
            onChange={({ currentTarget }) =>
              route(currentTarget.value === 'all' ? path : `${path}?state=${currentTarget.value}`)
            }
          >
            {FILTERS.map((filter) => (
              <option key={filter} value={filter}>
                {praise.filters[filter]}
              </option>
            ))}
          </select>
        </span>
      </p>
      {fault && <FaultNotice fault={fault} retry={controls.again} />}
      {!items && !fault && <Skeleton rows={4} />}
      {items?.length === 0 && (
        <div class="empty">
          <h2>{praise.emptyTitle}</h2>
          <p>{praise.emptyLead}</p>
        </div>
      )}
      {items && items.length > 0 && (
        <>
          <ExportLinks href={(format) => loopFileAddress(site.id, 'praise', { state }, format)} />
          <ol class="answers">
            {items.map((one) => (
              <PraiseItem key={one.response} site={site} one={one} undo={undo} changed={controls.again} />
            ))}
          </ol>
        </>
      )}
      <PagesFoot
        controls={controls}
        end={praise.end(praise.count(items?.length ?? 0, countText(items?.length ?? 0)))}
      />
      {undo.notice}
    </>
  );
}
