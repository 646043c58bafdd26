// Answers given in visits of a kind, for a side sheet: the newest, and the way to all of them.

import { useCallback } from 'preact/hooks';
import { listResponses, type Site } from '../../readings';
import { journeyWords } from '../../texts/journeyWords';
import { AnswerList } from '../AnswerList';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';

const SHOWN = 6;

interface Props {
  site: Site;
  /** What narrows the answers, in the words of the feedback page and of the collector. */
  narrowing: Record<string, string>;
  from?: string;
}

export function SheetAnswers({ site, narrowing, from }: Props) {
  const asked = JSON.stringify({ ...narrowing, from });
  const reading = useReading(
    useCallback(
      () => listResponses(site.id, JSON.parse(asked) as Record<string, string>, { limit: SHOWN }),
      [site.id, asked],
    ),
  );
  const root = `/${encodeURIComponent(site.id)}/feedback`;
  const search = `?${new URLSearchParams(narrowing)}`;
  return (
    <section>
      <h3>{journeyWords.sheetAnswers}</h3>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={3} />}
      {reading.state === 'ready' && !reading.value.items.length && <p class="muted">{journeyWords.sheetNoAnswers}</p>}
      {reading.state === 'ready' && reading.value.items.length > 0 && (
        <>
          <AnswerList answers={reading.value.items} fresh={[]} root={root} search={search} />
          <p>
            <a href={root + search}>{journeyWords.sheetAllAnswers}</a>
          </p>
        </>
      )}
    </section>
  );
}
