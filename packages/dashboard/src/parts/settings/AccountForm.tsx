// Lets somebody else in: a name and a role.

import { useState } from 'preact/hooks';
import type { Role } from '../../readings';
import { settingsWords } from '../../texts/settingsWords';
import { Field } from '../form/Field';
import { roles } from './AccountRows';

const { accounts: text } = settingsWords;

interface Props {
  busy: boolean;
  /** True when it was done. */
  onAdd(name: string, role: Role): Promise<boolean>;
}

export function AccountForm({ busy, onAdd }: Props) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('reader');

  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() && (await onAdd(name.trim(), role))) setName('');
  };

  return (
    <form class="form form-line" aria-label={text.add} onSubmit={(event) => void add(event)}>
      <Field id="account-name" label={text.addName}>
        <input
          id="account-name"
          value={name}
          maxLength={128}
          required
          autoComplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </Field>
      <Field id="account-role" label={text.addRole}>
        <select id="account-role" value={role} onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {text.roles[one]}
            </option>
          ))}
        </select>
      </Field>
      <button type="submit" class="button" aria-disabled={busy}>
        {text.addButton}
      </button>
    </form>
  );
}
