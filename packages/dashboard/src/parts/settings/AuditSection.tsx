// The audit log: what was changed, by whom, newest first.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Fault, Site } from '../../readings';
import { type AuditEntry, listAudit } from '../../readings/access';
import { settingsWords } from '../../texts/settingsWords';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useNow } from '../useNow';
import { When } from '../When';
import { Section } from './Section';

const { audit: text } = settingsWords;

/** Without words of its own it is the request: exact, if not pretty. */
const actionText = ({ action, detail }: AuditEntry): string =>
  [Object.hasOwn(text.actions, action) ? text.actions[action] : action, detail].filter(Boolean).join(': ');

function useAudit(site: string) {
  const [entries, setEntries] = useState<AuditEntry[]>();
  const [next, setNext] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault>();
  const load = useCallback(
    async (cursor: string | null): Promise<void> => {
      const reading = await listAudit(site, cursor);
      setFault(reading.ok ? undefined : reading.fault);
      if (!reading.ok) return;
      setEntries((before = []) => (cursor ? [...before, ...reading.value.items] : reading.value.items));
      setNext(reading.value.next);
    },
    [site],
  );
  useEffect(() => void load(null), [load]);
  return { entries, next, fault, load };
}

export function AuditSection({ site }: { site: Site }) {
  const { entries, next, fault, load } = useAudit(site.id);
  const nowMs = useNow();
  return (
    <Section id="audit" title={text.title} lead={text.lead}>
      {fault && <FaultNotice fault={fault} retry={() => void load(null)} />}
      {!entries && !fault && <Skeleton rows={3} />}
      {entries && (
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{text.columns.who}</th>
              <th scope="col">{text.columns.action}</th>
              <th scope="col">{text.columns.time}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, index) => (
              <tr key={`${entry.time} ${index}`}>
                <th scope="row">{entry.who}</th>
                <td>{actionText(entry)}</td>
                <td data-label={text.columns.time}>
                  <When time={entry.time} nowMs={nowMs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next && (
        <button type="button" class="button" onClick={() => void load(next)}>
          {text.more}
        </button>
      )}
    </Section>
  );
}
