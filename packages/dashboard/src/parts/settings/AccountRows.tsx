// The accounts of a site as rows: name, role, when they were last here.

import type { Role } from '../../readings';
import type { Account } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { SureButton } from '../form/SureButton';
import { useNow } from '../useNow';
import { When } from '../When';

const { accounts: text } = settingsWords;
export const roles: Role[] = ['reader', 'editor', 'owner'];

interface Props {
  accounts: Account[];
  onRole(account: Account, role: Role): void;
  onInvite(account: Account): void;
  onRemove(account: Account): Promise<boolean>;
}

function RoleCell({ account, onRole }: { account: Account; onRole: Props['onRole'] }) {
  if (account.everywhere) return <>{text.everywhere}</>;
  return (
    <select
      aria-label={text.roleOf(account.name)}
      value={account.role}
      onChange={({ currentTarget }) => onRole(account, currentTarget.value as Role)}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {text.roles[role]}
        </option>
      ))}
    </select>
  );
}

export function AccountRows({ accounts, onRole, onInvite, onRemove }: Props) {
  const nowMs = useNow();
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.role}</th>
          <th scope="col">{text.columns.used}</th>
          <th scope="col">
            <span class="unseen">{settingsWords.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">{account.name}</th>
            <td data-label={text.columns.role}>
              <RoleCell account={account} onRole={onRole} />
            </td>
            <td data-label={text.columns.used}>
              {account.used ? <When time={account.used} nowMs={nowMs} /> : text.never}
            </td>
            <td class="row-acts">
              {!account.everywhere && (
                <>
                  <button
                    type="button"
                    class="quiet-button"
                    aria-label={text.inviteWhat(account.name)}
                    onClick={() => onInvite(account)}
                  >
                    {text.invite}
                  </button>
                  <SureButton
                    text={text.remove}
                    what={text.removeWhat(account.name)}
                    question={text.removeSure(account.name)}
                    yes={text.remove}
                    word={account.name}
                    onSure={() => onRemove(account)}
                  />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
