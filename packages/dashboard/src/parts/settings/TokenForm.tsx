// Makes a token: what it is for, and what it may do.

import { useState } from 'preact/hooks';
import { scopes } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { Field } from '../form/Field';

const { tokens: text } = settingsWords;

interface Props {
  busy: boolean;
  /** True when it was made. */
  onMake(name: string, may: string[]): Promise<boolean>;
}

export function TokenForm({ busy, onMake }: Props) {
  const [name, setName] = useState('');
  const [may, setMay] = useState<string[]>(['read']);
  const [problem, setProblem] = useState('');

  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    setProblem(may.length ? '' : text.noScope);
    if (name.trim() && may.length && (await onMake(name.trim(), may))) setName('');
  };

  return (
    <form class="form" aria-label={text.add} onSubmit={(event) => void make(event)}>
      <Field id="token-name" label={text.name}>
        <input
          id="token-name"
          value={name}
          maxLength={128}
          required
          autoComplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <fieldset class="choices">
        <legend>{text.may}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={may.includes(scope)}
              onChange={({ currentTarget }) =>
                setMay(currentTarget.checked ? [...may, scope] : may.filter((one) => one !== scope))
              }
            />
            {text.scopesLong[scope]}
          </label>
        ))}
      </fieldset>
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="submit" class="button" aria-disabled={busy}>
        {text.make}
      </button>
    </form>
  );
}
