// Who may read and change this site, and the way to let somebody else in.

import { useCallback, useState } from 'preact/hooks';
import type { Reading, Role, Site } from '../../readings';
import { addAccount, changeRole, inviteAgain, listAccounts, removeAccount } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { CopyBox } from '../CopyBox';
import { FaultNotice } from '../FaultNotice';
import { useChange } from '../form/useChange';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';
import { AccountForm } from './AccountForm';
import { AccountRows } from './AccountRows';
import { Section } from './Section';

const { accounts: text } = settingsWords;

export function AccountsSection({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => listAccounts(site.id), [site.id]));
  const change = useChange<unknown>();
  const [invited, setInvited] = useState<{ name: string; link: string }>();

  const make = async <T,>(work: () => Promise<Reading<T>>, after?: (done: T) => void): Promise<boolean> => {
    const made = await change.make(async () => {
      const outcome = await work();
      if (outcome.ok) after?.(outcome.value);
      return outcome;
    });
    reading.reread();
    return made;
  };
  const show = (name: string) => (done: { signIn?: string }) =>
    setInvited(done.signIn === undefined ? undefined : { name, link: done.signIn });
  /** With another role, the link that was shown works no more. */
  const hide = (name: string) => () => setInvited((shown) => (shown?.name === name ? undefined : shown));

  return (
    <Section id="accounts" title={text.title} lead={text.lead}>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={2} />}
      {reading.state === 'ready' && (
        <AccountRows
          accounts={reading.value.items}
          onRole={({ id, name }, role: Role) => void make(() => changeRole(site.id, id, role), hide(name))}
          onInvite={({ id, name }) => void make(() => inviteAgain(site.id, id), show(name))}
          onRemove={({ id }) => make(() => removeAccount(site.id, id))}
        />
      )}
      <p class="problem" role="alert">
        {change.fault?.message}
      </p>
      {invited && (
        <div class="shown-once" role="status">
          <p>{text.link(invited.name)}</p>
          <CopyBox text={invited.link} what={text.copyLink} />
        </div>
      )}
      <AccountForm busy={change.busy} onAdd={(name, role) => make(() => addAccount(site.id, name, role), show(name))} />
    </Section>
  );
}
