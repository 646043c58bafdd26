// Topics: what comes back again and again in open answers, and in searches without result.

import { useCallback } from 'preact/hooks';
import { ExportLinks } from '../parts/ExportLinks';
import { FaultNotice } from '../parts/FaultNotice';
import { FilterSentence } from '../parts/filter/FilterSentence';
import { useChoices } from '../parts/filter/useChoices';
import { useFilter } from '../parts/filter/useFilter';
import { Heading } from '../parts/Heading';
import { Skeleton } from '../parts/Skeleton';
import { TopicTable } from '../parts/topics/TopicTable';
import { useReading } from '../parts/useReading';
import type { Site } from '../readings';
import { listTopics, type TopicKind, topicsFileAddress } from '../readings/topics';
import { topicsWords } from '../texts/topicsWords';

/** What can be acted on at once comes first. */
const kinds: TopicKind[] = ['question', 'phrase', 'word', 'search_word', 'search'];

export function Topics({ site }: { site: Site }) {
  const { filter, narrowing, setFilter } = useFilter();
  const [choices] = useChoices(site.id);
  const reading = useReading(useCallback(() => listTopics(site.id, narrowing), [site.id, narrowing]));
  return (
    <>
      <header class="page-head">
        <Heading title={[topicsWords.title, site.name]}>{topicsWords.title}</Heading>
      </header>
      <FilterSentence filter={filter} choices={choices} onChange={setFilter} />
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={6} />}
      {reading.state === 'ready' && reading.value.items.length === 0 && (
        <div class="empty">
          <h2>{topicsWords.emptyTitle}</h2>
          <p>{topicsWords.emptyLead}</p>
        </div>
      )}
      {reading.state === 'ready' && reading.value.items.length > 0 && (
        <>
          <p class="muted lead">{topicsWords.lead(reading.value.answers)}</p>
          <ExportLinks href={(format) => topicsFileAddress(site.id, narrowing, format)} />
          <div class="topic-kinds">
            {kinds.map((kind) => (
              <TopicTable key={kind} site={site} filter={filter} kind={kind} topics={reading.value} />
            ))}
          </div>
        </>
      )}
    </>
  );
}
