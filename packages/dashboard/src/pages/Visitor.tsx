// Visitor: one customer over all channels, with what they said and did; to export, to erase.

import { useCallback, useState } from 'preact/hooks';
import { AnswerList } from '../parts/AnswerList';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { CaseList } from '../parts/loop/CaseList';
import { Skeleton } from '../parts/Skeleton';
import { useReading } from '../parts/useReading';
import { EraseVisitor } from '../parts/visitor/EraseVisitor';
import { shortId } from '../parts/visits/visitor';
import { VisitList } from '../parts/visits/VisitList';
import { getVisitor, visitorExportAddress } from '../readings/answers';
import { listCases } from '../readings/loop';
import type { Site, Visitor as Known } from '../shapes';
import { loopWords } from '../texts/loopWords';
import { visitorWords } from '../texts/visitorWords';
import { NotFound } from './NotFound';

function WhoItIs({ visitor: { id, users, visitors } }: { visitor: Known['visitor'] }) {
  const browsers = visitors.includes(id) ? [id, ...visitors.filter((one) => one !== id)] : visitors;
  return (
    <dl class="who">
      <div>
        <dt>{visitorWords.known}</dt>
        <dd dir="auto">{users.length ? users.join(', ') : visitorWords.unknownName}</dd>
      </div>
      <div>
        <dt>{visitorWords.browsers}</dt>
        <dd>
          {browsers.length ? browsers.map(shortId).join(', ') : visitorWords.noBrowser}{' '}
          {browsers.length > 1 && <span class="muted">{visitorWords.joined}</span>}
        </dd>
      </div>
    </dl>
  );
}

function Erased() {
  return (
    <div class="empty" role="status">
      <Heading title={[visitorWords.erased]}>{visitorWords.erased}</Heading>
      <p>{visitorWords.erasedLead}</p>
    </div>
  );
}

function TheirCases({ site, id }: { site: Site; id: string }) {
  const reading = useReading(useCallback(() => listCases(site.id, { visitor: id }), [site.id, id]));
  return (
    <section aria-labelledby="cases">
      <div class="section-head">
        <h2 id="cases">{loopWords.cases.title}</h2>
      </div>
      {reading.state === 'loading' && <Skeleton rows={1} />}
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'ready' &&
        (reading.value.items.length ? (
          <CaseList site={site} items={reading.value.items} />
        ) : (
          <p class="muted">{visitorWords.noCases}</p>
        ))}
    </section>
  );
}

function Shown({ site, known, onErased }: { site: Site; known: Known; onErased(): void }) {
  const root = `/${encodeURIComponent(site.id)}`;
  const { visitor, visits, responses } = known;
  return (
    <>
      <WhoItIs visitor={visitor} />
      <div class="visitor-tools">
        <a href={visitorExportAddress(site.id, visitor.id)} download title={visitorWords.exportWhat}>
          {visitorWords.export}
        </a>
        <EraseVisitor site={site} visitor={visitor} onErased={onErased} />
      </div>
      <section aria-labelledby="said">
        <div class="section-head">
          <h2 id="said">{visitorWords.answers}</h2>
        </div>
        {responses.length ? (
          <AnswerList answers={responses} fresh={[]} root={`${root}/feedback`} search="" />
        ) : (
          <p class="muted">{visitorWords.noAnswers}</p>
        )}
      </section>
      <TheirCases site={site} id={visitor.id} />
      <section aria-labelledby="did">
        <div class="section-head">
          <h2 id="did">{visitorWords.visits}</h2>
        </div>
        {visits.length ? (
          <VisitList
            visits={visits}
            fresh={[]}
            chosen={undefined}
            hrefOf={({ id }) => `${root}/activity?visit=${encodeURIComponent(id)}`}
          />
        ) : (
          <p class="muted">{visitorWords.noVisits}</p>
        )}
      </section>
    </>
  );
}

export function Visitor({ site, id }: { site: Site; id: string }) {
  const [erased, setErased] = useState(false);
  const reading = useReading(useCallback(() => getVisitor(site.id, id), [site.id, id]));
  if (erased) return <Erased />;
  if (reading.state === 'failed' && reading.fault.status === 404)
    return <NotFound title={visitorWords.missing} lead={visitorWords.missingLead} />;
  const isName = reading.state === 'ready' && !reading.value.visitor.visitors.includes(id);
  const title = isName ? visitorWords.customer(id) : visitorWords.title(shortId(id));
  return (
    <>
      <p class="back">
        <a href={`/${encodeURIComponent(site.id)}/feedback`}>
          <span aria-hidden="true">← </span>
          {visitorWords.back}
        </a>
      </p>
      <Heading title={[title, site.name]}>{title}</Heading>
      {reading.state === 'loading' && <Skeleton rows={5} />}
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'ready' && <Shown site={site} known={reading.value} onErased={() => setErased(true)} />}
    </>
  );
}
