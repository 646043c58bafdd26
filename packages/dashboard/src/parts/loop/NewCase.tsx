// A case opened by hand, for something that was heard elsewhere.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { openCase } from '../../readings/loop';
import { loopWords } from '../../texts/loopWords';
import { useAct } from './useAct';

const { cases } = loopWords;
const SIDES = ['unhappy', 'happy', 'other'] as const;

export function NewCase({ site, opened }: { site: Site; opened(id: number): void }) {
  const [isOpen, setOpen] = useState(false);
  const { busy, problem, act } = useAct();
  if (!isOpen) {
    return (
      <button type="button" class="button" onClick={() => setOpen(true)}>
        {cases.new}
      </button>
    );
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = { title: String(form.get('title')), side: String(form.get('side')) };
    const done = await act(() => openCase(site.id, body));
    if (done) opened(done.id);
  };
  return (
    <form class="loop-form card" onSubmit={(event) => void submit(event)}>
      <label>
        {cases.newTitle}
        <input name="title" required maxLength={200} ref={(field) => field?.focus()} />
      </label>
      <label>
        {cases.newSide}
        <select name="side">
          {SIDES.map((side) => (
            <option key={side} value={side}>
              {cases.newSides[side]}
            </option>
          ))}
        </select>
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="form-actions">
        <button type="submit" class="button main-button" aria-disabled={busy}>
          {cases.newSubmit}
        </button>
        <button type="button" class="quiet-button" onClick={() => setOpen(false)}>
          {loopWords.cancel}
        </button>
      </p>
    </form>
  );
}
