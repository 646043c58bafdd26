// The tokens of programs: which there are, a new one, and the end of one.

import { useCallback } from 'preact/hooks';
import type { Site } from '../../readings';
import { listTokens, makeToken, revokeToken, type Token } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { CopyBox } from '../CopyBox';
import { FaultNotice } from '../FaultNotice';
import { SureButton } from '../form/SureButton';
import { useChange } from '../form/useChange';
import { Skeleton } from '../Skeleton';
import { useNow } from '../useNow';
import { useReading } from '../useReading';
import { When } from '../When';
import { Section } from './Section';
import { TokenForm } from './TokenForm';

const { tokens: text } = settingsWords;

function TokenRows({ tokens, onRevoke }: { tokens: Token[]; onRevoke(token: Token): Promise<boolean> }) {
  const nowMs = useNow();
  if (!tokens.length) return <p class="muted">{text.none}</p>;
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.may}</th>
          <th scope="col">{text.columns.used}</th>
          <th scope="col">
            <span class="unseen">{settingsWords.acts}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <tr key={token.id}>
            <th scope="row">{token.name}</th>
            <td data-label={text.columns.may}>
              {token.scopes.map((scope) => text.scopes[scope] ?? scope).join(', ')}
              {token.site === '*' && ` (${text.everySite})`}
            </td>
            <td data-label={text.columns.used}>{token.used ? <When time={token.used} nowMs={nowMs} /> : text.never}</td>
            <td class="row-acts">
              {token.site !== '*' && (
                <SureButton
                  text={text.revoke}
                  what={text.revokeWhat(token.name)}
                  question={text.revokeSure(token.name)}
                  yes={text.revoke}
                  word={token.name}
                  onSure={() => onRevoke(token)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TokensSection({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => listTokens(site.id), [site.id]));
  const making = useChange<{ token: string }>();
  const revoking = useChange<unknown>();

  const make = async (name: string, may: string[]): Promise<boolean> => {
    const made = await making.make(() => makeToken(site.id, name, may));
    reading.reread();
    return made;
  };
  const revoke = async ({ id }: Token): Promise<boolean> => {
    const isDone = await revoking.make(() => revokeToken(site.id, id));
    making.clear();
    reading.reread();
    return isDone;
  };

  return (
    <Section id="tokens" title={text.title} lead={text.lead}>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={1} />}
      {reading.state === 'ready' && <TokenRows tokens={reading.value.items} onRevoke={revoke} />}
      <p class="problem" role="alert">
        {(making.fault ?? revoking.fault)?.message}
      </p>
      {making.done && (
        <div class="shown-once" role="status">
          <p>{text.shown}</p>
          <CopyBox text={making.done.token} what={text.copy} />
        </div>
      )}
      <TokenForm busy={making.busy} onMake={make} />
    </Section>
  );
}
