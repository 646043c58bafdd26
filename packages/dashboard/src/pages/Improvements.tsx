// Improvements: what is mended at the source.

import { useLocation } from 'preact-iso';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { ImprovementForm } from '../parts/loop/ImprovementForm';
import { useUndo } from '../parts/loop/useUndo';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { listImprovements, loopFileAddress, restoreImprovement } from '../readings/loop';
import { loopWords } from '../texts/loopWords';
import { dayText } from '../texts/times';

const { improvements } = loopWords;
export const IMPROVEMENT_TONES = {
  idea: 'tone-mid',
  planned: 'tone-mid',
  live: 'tone-good',
  dropped: 'tone-mid',
} as const;

export function Improvements({ site }: { site: Site }) {
  const { path, query, route } = useLocation();
  const [isNew, setNew] = useState(false);
  const reading = useReading(useCallback(() => listImprovements(site.id), [site.id]));
  const { tell, notice } = useUndo(reading.reread);
  const { removed } = query;
  useEffect(() => {
    if (!removed) return;
    tell(improvements.removed, () => restoreImprovement(site.id, Number(removed)));
    // Told once: whoever reads the page again is not told again.
    route(path, true);
  }, [removed, site.id, path, route, tell]);
  const items = reading.state === 'ready' ? reading.value.items : undefined;
  return (
    <>
      <header class="page-head">
        <Heading title={[improvements.title, site.name]}>{improvements.title}</Heading>
        {!isNew && (
          <button type="button" class="button" onClick={() => setNew(true)}>
            {improvements.new}
          </button>
        )}
      </header>
      <p class="muted lead">{improvements.lead}</p>
      {isNew && <ImprovementForm site={site} saved={(id) => route(`${path}/${id}`)} cancel={() => setNew(false)} />}
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={4} />}
      {items?.length === 0 && !isNew && (
        <div class="empty">
          <h2>{improvements.emptyTitle}</h2>
          <p>{improvements.emptyLead}</p>
        </div>
      )}
      {items && items.length > 0 && (
        <>
          <ExportLinks href={(format) => loopFileAddress(site.id, 'improvements', {}, format)} />
          <ol class="answers">
            {items.map(({ id, title, state, owner, live, answers, cases }) => (
              <li key={id} class="answer-row plain-row">
                <div class="answer-text">
                  <a class="row-link" href={`${path}/${id}`}>
                    <span class="own-words" dir="auto">
                      {title}
                    </span>
                  </a>
                  <p class="meta">
                    <span class={`tone ${IMPROVEMENT_TONES[state]}`}>{improvements.states[state]}</span>
                    {live && <span>{improvements.liveSince(dayText(live))}</span>}
                    {owner && <span>{loopWords.cases.owner(owner)}</span>}
                    <span>{improvements.counts(answers, cases)}</span>
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
      {notice}
    </>
  );
}
