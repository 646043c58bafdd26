// An improvement as it is written down: what, whose, since when, and measured by what.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { saveImprovement } from '../../readings/loop';
import type { AboutKind, Improvement, ImprovementBody } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { AboutField } from './AboutField';
import { useAct } from './useAct';

const { improvements } = loopWords;
const STATES = ['idea', 'planned', 'live', 'dropped'] as const;
const KINDS = ['', 'moment', 'stage', 'topic', 'metric'] as const;

interface Props {
  site: Site;
  /** Absent: a new one. */
  one?: Improvement;
  saved(id: number): void;
  cancel(): void;
}

function readForm(form: FormData): ImprovementBody {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const kind = text('kind') as AboutKind | '';
  const name = text('about');
  return {
    title: text('title'),
    note: text('note') || null,
    owner: text('owner') || null,
    state: text('state') as ImprovementBody['state'],
    live: text('live') || null,
    about: kind && name ? { kind, name } : null,
  };
}

export function ImprovementForm({ site, one, saved, cancel }: Props) {
  const { busy, problem, act } = useAct();
  const [kind, setKind] = useState<AboutKind | ''>(one?.about?.kind ?? '');
  const [state, setState] = useState<ImprovementBody['state']>(one?.state ?? 'planned');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const body = readForm(new FormData(event.currentTarget as HTMLFormElement));
    const done = await act(() => saveImprovement(site.id, one?.id, body));
    if (done) saved(done.id);
  };
  return (
    <form class="loop-form card wide" onSubmit={(event) => void submit(event)}>
      <label class="whole-row">
        {improvements.name}
        <input name="title" required maxLength={200} defaultValue={one?.title} />
      </label>
      <label class="whole-row">
        {improvements.note}
        <textarea name="note" rows={2} maxLength={5000} defaultValue={one?.note ?? ''} />
      </label>
      <label>
        {improvements.owner}
        <input name="owner" maxLength={128} defaultValue={one?.owner ?? ''} />
      </label>
      <label>
        {improvements.state}
        <select
          name="state"
          value={state}
          onChange={({ currentTarget }) => setState(currentTarget.value as ImprovementBody['state'])}
        >
          {STATES.map((each) => (
            <option key={each} value={each}>
              {improvements.states[each]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {improvements.live}
        <input name="live" type="date" required={state === 'live'} defaultValue={one?.live ?? ''} />
      </label>
      <label>
        {improvements.about}
        <select
          name="kind"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value as AboutKind | '')}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {improvements.kinds[each]}
            </option>
          ))}
        </select>
      </label>
      {kind && (
        <AboutField key={kind} site={site} kind={kind} name={kind === one?.about?.kind ? one.about.name : undefined} />
      )}
      <p class="problem whole-row" role="alert">
        {problem}
      </p>
      <p class="form-actions whole-row">
        <button type="submit" class="button main-button" aria-disabled={busy}>
          {busy ? loopWords.saving : loopWords.save}
        </button>
        <button type="button" class="quiet-button" onClick={cancel}>
          {loopWords.cancel}
        </button>
      </p>
    </form>
  );
}
