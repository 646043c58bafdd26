// On the page of an answer: gathers it under an improvement.

import { useCallback, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { linkAnswer, listImprovements } from '../../readings/loop';
import { loopWords } from '../../texts/loopWords';
import { useReading } from '../useReading';
import { useAct } from './useAct';

export function ImprovementLink({ site, response }: { site: Site; response: string }) {
  const reading = useReading(useCallback(() => listImprovements(site.id), [site.id]));
  const [linked, setLinked] = useState<number>();
  const { problem, act } = useAct();
  if (reading.state !== 'ready' || reading.value.items.length === 0) return null;
  const link = async (id: number): Promise<void> => {
    if (await act(() => linkAnswer(site.id, id, response, true))) setLinked(id);
  };
  const unlink = async (id: number): Promise<void> => {
    if (await act(() => linkAnswer(site.id, id, response, false))) setLinked(undefined);
  };
  const chosen = reading.value.items.find(({ id }) => id === linked);
  if (chosen) {
    return (
      <p class="case-link">
        <a href={`/${encodeURIComponent(site.id)}/improvements/${chosen.id}`}>{loopWords.story.linked(chosen.title)}</a>{' '}
        <button type="button" class="quiet-button" onClick={() => void unlink(chosen.id)}>
          {loopWords.undo}
        </button>
        <span class="problem" role="alert">
          {problem}
        </span>
      </p>
    );
  }
  return (
    <p class="case-link">
      <select
        aria-label={loopWords.story.link}
        value=""
        onChange={({ currentTarget }) => void link(Number(currentTarget.value))}
      >
        <option value="">{loopWords.story.link}</option>
        {reading.value.items.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <span class="problem" role="alert">
        {problem}
      </span>
    </p>
  );
}
