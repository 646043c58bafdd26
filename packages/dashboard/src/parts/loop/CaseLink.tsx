// On the page of an answer: its case, or a way to open one.

import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { listCases, openCase } from '../../readings/loop';
import { loopWords } from '../../texts/loopWords';
import { useReading } from '../useReading';
import { useAct } from './useAct';

export function CaseLink({ site, response }: { site: Site; response: string }) {
  const { route } = useLocation();
  const reading = useReading(useCallback(() => listCases(site.id, { response }), [site.id, response]));
  const { busy, problem, act } = useAct();
  if (reading.state !== 'ready') return null;
  const root = `/${encodeURIComponent(site.id)}/cases`;
  const [one] = reading.value.items;
  const open = async (): Promise<void> => {
    const done = await act(() => openCase(site.id, { response }));
    if (done) route(`${root}/${done.id}`);
  };
  return (
    <p class="case-link">
      {one ? (
        <a class="button" href={`${root}/${one.id}`}>
          {loopWords.story.go(one.id)} · {loopWords.cases.stateNames[one.state]}
        </a>
      ) : (
        <button type="button" class="button" onClick={() => void open()} aria-disabled={busy}>
          {loopWords.story.open}
        </button>
      )}
      <span class="problem" role="alert">
        {problem}
      </span>
    </p>
  );
}
