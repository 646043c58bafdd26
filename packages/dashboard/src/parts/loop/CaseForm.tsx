// How a case stands: state, owner, due day, outcome, improvement, told; each is saved as it is changed.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { listImprovements } from '../../readings/loop';
import type { Case, CaseChange } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { agoText, exactText } from '../../texts/times';
import { useSession } from '../session';
import { useNow } from '../useNow';
import { useReading } from '../useReading';

const { case: texts, cases } = loopWords;
const STATES = ['open', 'in-progress', 'waiting', 'closed'] as const;

interface Props {
  site: Site;
  one: Case;
  change(change: CaseChange): void;
}

/** A due day ends with the day, where the team is. */
const endOfDay = (day: string): string | null => (day ? new Date(`${day}T23:59:59`).toISOString() : null);

/** The day in the reader's time zone, as a date field wants it. */
function localDay(time: string | undefined): string {
  if (!time) return '';
  const date = new Date(time);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

export function CaseForm({ site, one, change }: Props) {
  const { account } = useSession();
  const nowMs = useNow();
  const improvements = useReading(useCallback(() => listImprovements(site.id), [site.id]));
  const choices = improvements.state === 'ready' ? improvements.value.items : [];
  return (
    <div class="loop-form card">
      <label>
        {texts.state}
        <select
          value={one.state}
          onChange={({ currentTarget }) => change({ state: currentTarget.value as Case['state'] })}
        >
          {STATES.map((state) => (
            <option key={state} value={state}>
              {cases.stateNames[state]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {texts.owner}
        <span class="field-row">
          <input
            value={one.owner ?? ''}
            maxLength={128}
            placeholder={loopWords.anybody}
            onChange={({ currentTarget }) => change({ owner: currentTarget.value.trim() || null })}
          />
          {one.owner !== account.name && (
            <button type="button" class="button" onClick={() => change({ owner: account.name })}>
              {texts.take}
            </button>
          )}
        </span>
      </label>
      <label>
        {texts.dueDay}
        <input
          type="date"
          value={localDay(one.due)}
          onChange={({ currentTarget }) => change({ due: endOfDay(currentTarget.value) })}
        />
      </label>
      <label>
        {texts.outcome}
        <input
          value={one.outcome ?? ''}
          maxLength={2000}
          placeholder={texts.outcomeHelp}
          onChange={({ currentTarget }) => change({ outcome: currentTarget.value.trim() || null })}
        />
      </label>
      <label>
        {texts.improvement}
        <select
          value={one.improvement ?? ''}
          onChange={({ currentTarget }) =>
            change({ improvement: currentTarget.value ? Number(currentTarget.value) : null })
          }
        >
          <option value="">{texts.noImprovement}</option>
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          checked={one.told !== undefined}
          onChange={({ currentTarget }) => change({ told: currentTarget.checked })}
        />
        <span>
          {texts.toldMark}
          {one.told && <small title={exactText(one.told)}>{texts.toldWhen(agoText(one.told, nowMs))}</small>}
        </span>
      </label>
    </div>
  );
}
