// One answer with its story: what led up to it, the answer itself, and what came after.

import { useLocation } from 'preact-iso';
import { useCallback } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { Heading } from '../parts/Heading';
import { CaseLink } from '../parts/loop/CaseLink';
import { ImprovementLink } from '../parts/loop/ImprovementLink';
import { Skeleton } from '../parts/Skeleton';
import { AnswerHead } from '../parts/story/AnswerHead';
import { SimilarStories } from '../parts/story/SimilarStories';
import { StoryLine } from '../parts/story/StoryLine';
import { VisitFacts } from '../parts/story/VisitFacts';
import { useReading } from '../parts/useReading';
import { getResponse, type Fault, type Site } from '../readings';
import { words } from '../texts/words';
import { NotFound } from './NotFound';

/** Back to the list as it was narrowed: an answer's address carries the list's query. */
function BackLink({ site }: { site: Site }) {
  const { url } = useLocation();
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  return (
    <p class="back">
      <a href={`/${encodeURIComponent(site.id)}/feedback${search}`}>
        <span aria-hidden="true">← </span>
        {words.story.back}
      </a>
    </p>
  );
}

/** What stands there until the answer does, or when it does not come. */
function NoStory({ site, fault, retry }: { site: Site; fault: Fault | undefined; retry(): void }) {
  if (fault?.status === 404) return <NotFound title={words.story.missingTitle} lead={words.story.missingLead} />;
  return (
    <>
      <Heading title={[words.story.titlePlain, site.name]} class="unseen">
        {words.story.titlePlain}
      </Heading>
      {fault ? <FaultNotice fault={fault} retry={retry} /> : <Skeleton rows={6} />}
    </>
  );
}

export function Story({ site, id }: { site: Site; id: string }) {
  const reading = useReading(useCallback(() => getResponse(site.id, id), [site.id, id]));
  return (
    <article>
      <BackLink site={site} />
      {reading.state === 'ready' ? (
        <>
          <AnswerHead response={reading.value.response} site={site} />
          <div class="story-acts">
            <CaseLink site={site} response={id} />
            <ImprovementLink site={site} response={id} />
          </div>
          <div class="story-columns">
            <StoryLine {...reading.value} />
            <VisitFacts response={reading.value.response} site={site} />
          </div>
          <SimilarStories site={site} response={id} />
        </>
      ) : (
        <NoStory site={site} fault={reading.state === 'failed' ? reading.fault : undefined} retry={reading.retry} />
      )}
    </article>
  );
}
