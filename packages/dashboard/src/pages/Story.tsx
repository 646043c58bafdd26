// One answer with its story: what led up to it, the answer itself, and what came after.

import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { NotFound } from './NotFound';
import { Skeleton } from '../parts/Skeleton';
import { AnswerStation } from '../parts/story/AnswerStation';
import { AnswerHead } from '../parts/story/AnswerHead';
import { Bands } from '../parts/story/Bands';
import { laterSteps, trailSteps } from '../parts/story/storySteps';
import { VisitFacts } from '../parts/story/VisitFacts';
import { useReading } from '../parts/useReading';
import { getResponse, type LaterEvent, type ResponseDetail, type Site } from '../readings';
import { words } from '../texts/words';

interface StoryProps {
  response: ResponseDetail;
  after: LaterEvent[];
}

function StoryLine({ response, after }: StoryProps) {
  const before = trailSteps(response.context);
  const later = laterSteps(after, response.context.stage ?? response.stage ?? '');
  return (
    <div class="story">
      <section aria-labelledby="before">
        <h2 id="before">{words.story.before}</h2>
        {before.length ? <Bands steps={before} foldable /> : <p class="muted">{words.story.beforeNone}</p>}
      </section>
      <AnswerStation response={response} since={before.at(-1)?.time} />
      <section aria-labelledby="after">
        <h2 id="after">{words.story.after}</h2>
        {later.length ? <Bands steps={later} since={response.time} /> : <p class="muted">{words.story.afterNone}</p>}
      </section>
    </div>
  );
}

export function Story({ site, id }: { site: Site; id: string }) {
  const { url } = useLocation();
  const reading = useReading(useCallback(() => getResponse(site.id, id), [site.id, id]));
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  const back = (
    <p class="back">
      <a href={`/${encodeURIComponent(site.id)}/feedback${search}`}>
        <span aria-hidden="true">← </span>
        {words.story.back}
      </a>
    </p>
  );

  if (reading.state === 'failed' && reading.fault.status === 404) {
    return (
      <>
        {back}
        <NotFound title={words.story.missingTitle} lead={words.story.missingLead} />
      </>
    );
  }
  if (reading.state !== 'ready') {
    return (
      <>
        {back}
        <Heading title={[words.story.titlePlain, site.name]} class="unseen">
          {words.story.titlePlain}
        </Heading>
        {reading.state === 'failed' ? (
          <FaultNotice fault={reading.fault} retry={reading.retry} />
        ) : (
          <Skeleton rows={6} />
        )}
      </>
    );
  }
  const { response, after } = reading.value;
  return (
    <article>
      {back}
      <AnswerHead response={response} site={site} />
      <div class="story-columns">
        <StoryLine response={response} after={after} />
        <VisitFacts response={response} />
      </div>
    </article>
  );
}
