// Moments: how often each moment of truth came, how it ended, who was asked, and what came of asking.

import { useCallback, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { useChoices } from '../parts/filter/useChoices';
import { Heading } from '../parts/Heading';
import { AskingTables } from '../parts/journey/AskingTables';
import { visitsOf } from '../parts/journey/journeyFilter';
import { JourneyFilterSentence } from '../parts/journey/JourneyFilterSentence';
import { MomentTable } from '../parts/journey/MomentTable';
import { ProblemSheet } from '../parts/journey/ProblemSheet';
import { useJourneyFilter } from '../parts/journey/useJourneyFilter';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import type { FileFormat, Site } from '../readings';
import { listMoments, momentsFileAddress, type MomentSum } from '../readings/journey';
import { momentWords } from '../texts/momentWords';

export function Moments({ site }: { site: Site }) {
  const { filter, setFilter, openedMs } = useJourneyFilter();
  const [choices] = useChoices(site.id);
  const [opened, setOpened] = useState<MomentSum>();
  const reading = useReading(
    useCallback(() => listMoments(site.id, visitsOf(filter, openedMs)), [site.id, filter, openedMs]),
  );
  const fileOf = (table: 'moments' | 'triggers' | 'again', format: FileFormat): string =>
    momentsFileAddress(site.id, visitsOf(filter, openedMs), table, format);
  return (
    <>
      <header class="page-head">
        <Heading title={[momentWords.title, site.name]}>{momentWords.title}</Heading>
      </header>
      <p class="muted lead">{momentWords.lead}</p>
      <JourneyFilterSentence filter={filter} choices={choices} compares={false} onChange={setFilter} />
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={6} />}
      {reading.state === 'ready' && !reading.value.items.length && (
        <div class="empty">
          <h2>{momentWords.emptyTitle}</h2>
          <p>{momentWords.emptyLead}</p>
        </div>
      )}
      {reading.state === 'ready' && reading.value.items.length > 0 && (
        <>
          <MomentTable
            moments={reading.value.items}
            visits={reading.value.visits}
            href={(format) => fileOf('moments', format)}
            onOpen={setOpened}
          />
          <AskingTables asked={reading.value.asked} visits={reading.value.visits} href={fileOf} />
        </>
      )}
      {opened && (
        <ProblemSheet
          site={site}
          problem={opened}
          narrowing={visitsOf(filter, openedMs)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}
