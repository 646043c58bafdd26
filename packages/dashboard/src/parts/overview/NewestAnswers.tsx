// The newest answers, as they come in.

import type { ResponseSummary, Site } from '../../shapes';
import { overviewWords } from '../../texts/overviewWords';
import { AnswerList } from '../AnswerList';
import { FaultNotice } from '../FaultNotice';
import type { ListControls } from '../list/useLiveList';
import { NoAnswers } from '../NoAnswers';
import { type Filter, writeFilter } from '../narrowing';
import { Skeleton } from '../Skeleton';

const SHOWN = 5;

interface Props {
  site: Site;
  filter: Filter;
  newest: ListControls<ResponseSummary>;
}

export function NewestAnswers({ site, filter, newest: { list, fault, retry } }: Props) {
  const root = `/${encodeURIComponent(site.id)}/feedback`;
  const search = writeFilter(filter);
  return (
    <section aria-labelledby="newest">
      <div class="section-head">
        <h2 id="newest">{overviewWords.newest}</h2>
        <p class="section-links">
          <a href={`/${encodeURIComponent(site.id)}/digest`}>{overviewWords.digest}</a>
          <a href={root + search}>{overviewWords.all}</a>
        </p>
      </div>
      {fault && <FaultNotice fault={fault} retry={retry} />}
      {!list && !fault && <Skeleton rows={3} />}
      {list && list.items.length === 0 && <NoAnswers site={site} filter={filter} />}
      {list && list.items.length > 0 && (
        <AnswerList answers={list.items.slice(0, SHOWN)} fresh={list.fresh} root={root} search={search} />
      )}
    </section>
  );
}
