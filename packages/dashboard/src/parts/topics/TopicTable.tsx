// The topics of one kind: what, how often, and when; each leads to the answers it stands in.

import type { Site } from '../../readings';
import type { Topic, TopicKind, Topics } from '../../readings/topics';
import { countText } from '../../texts/numbers';
import { topicsWords } from '../../texts/topicsWords';
import { type Filter, writeFilter } from '../narrowing';
import { WeekBars } from './WeekBars';

interface Props {
  site: Site;
  filter: Filter;
  kind: TopicKind;
  topics: Topics;
}

/** Full-text search takes words, not signs. */
const searchFor = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export function TopicTable({ site, filter, kind, topics }: Props) {
  const items = topics.items.filter((topic) => topic.kind === kind);
  if (!items.length) return null;
  const { title, lead, unit } = topicsWords.kinds[kind];
  const most = Math.max(...items.flatMap(({ weeks }) => weeks), 1);
  const feedback = `/${encodeURIComponent(site.id)}/feedback`;
  /** Answers in which the words stand, or those of visits that searched for them. */
  const hrefOf = ({ text }: Topic): string =>
    feedback + writeFilter(kind === 'search' ? { ...filter, search: text } : { ...filter, q: searchFor(text) });
  return (
    <section class="topics" aria-labelledby={`topics-${kind}`}>
      <h2 id={`topics-${kind}`}>{title}</h2>
      <p class="muted">{lead}</p>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">{topicsWords.columns.text}</th>
            <th scope="col" class="topic-n">
              {unit}
            </th>
            <th scope="col" class="topic-weeks">
              {topicsWords.columns.weeks}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((topic) => (
            <tr key={`${topic.language} ${topic.text}`}>
              <th scope="row" lang={topic.language}>
                {topic.terms ? topic.text : <a href={hrefOf(topic)}>{topic.text}</a>}
                {topic.terms && (
                  <p class="topic-terms">
                    {topic.terms.map((term) => (
                      <a key={term} href={feedback + writeFilter({ ...filter, search: term })}>
                        {term}
                      </a>
                    ))}
                  </p>
                )}
              </th>
              <td class="topic-n" data-label={unit}>
                {countText(topic.n)}
              </td>
              <td class="topic-weeks">
                <WeekBars counts={topic.weeks} weeks={topics.weeks} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
