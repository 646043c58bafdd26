// What happened in a case, oldest first, and a note to be added.

import { useRef } from 'preact/hooks';
import type { Site } from '../../readings';
import { addNote } from '../../readings/loop';
import type { CaseDetail } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { useNow } from '../useNow';
import { When } from '../When';
import { useAct } from './useAct';

const { case: texts, cases } = loopWords;

export function CaseHistory({ site, detail, changed }: { site: Site; detail: CaseDetail; changed(): void }) {
  const nowMs = useNow();
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, problem, act } = useAct();
  const { case: one, notes } = detail;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (!text || !(await act(() => addNote(site.id, one.id, text)))) return;
    field.current!.value = '';
    changed();
  };
  return (
    <section class="case-history">
      <h2>{texts.history}</h2>
      <ol>
        <li>
          <p>{one.rule ? cases.byRule(one.rule) : cases.byHand}</p>
          <p class="meta">
            <When time={one.opened} nowMs={nowMs} />
          </p>
        </li>
        {notes.map((note) => (
          <li key={note.id} class={note.kind}>
            <p dir="auto">{note.text}</p>
            <p class="meta">
              {note.author && <span>{note.author}</span>}
              <When time={note.time} nowMs={nowMs} />
            </p>
          </li>
        ))}
      </ol>
      <form class="loop-form" onSubmit={(event) => void submit(event)}>
        <label>
          {texts.note}
          <textarea ref={field} rows={2} maxLength={5000} required dir="auto" />
        </label>
        <p class="problem" role="alert">
          {problem}
        </p>
        <p class="form-actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {texts.noteSave}
          </button>
        </p>
      </form>
    </section>
  );
}
