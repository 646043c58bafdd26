// What the list of visits is narrowed to, read as a sentence.

import { words } from '../../texts/words';
import { type Kind, kinds } from './kinds';

export function KindFilter({ kind, onChange }: { kind: Kind; onChange(kind: Kind): void }) {
  return (
    <fieldset class="kinds">
      <legend>{words.activity.filter}</legend>
      {kinds.map((one) => (
        <label key={one}>
          <input type="radio" name="kind" value={one} checked={one === kind} onChange={() => onChange(one)} />
          <span>{words.activity.kinds[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}
