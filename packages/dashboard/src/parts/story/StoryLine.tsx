// The line in time: what led up to the answer, the answer, what came after.

import type { LaterEvent, ResponseDetail } from '../../readings';
import { words } from '../../texts/words';
import { AnswerStation } from './AnswerStation';
import { Bands } from './Bands';
import { OutcomeLine } from './OutcomeLine';
import { pageTroubles } from './pageTroubles';
import { laterSteps, tellOnce, trailSteps } from './storySteps';
import { TroubleList } from './TroubleList';

/** More steps than these before an answer are folded away at first: what mattered is mostly near it. */
const SHOWN_STEPS = 40;

export function StoryLine({ response, after }: { response: ResponseDetail; after: LaterEvent[] }) {
  const before = trailSteps(response.context);
  const later = tellOnce(laterSteps(after, response.stage ?? ''));
  return (
    <div class="story">
      <section aria-labelledby="before">
        <h2 id="before">{words.story.before}</h2>
        {before.length ? <Bands steps={before} folds={SHOWN_STEPS} /> : <p class="muted">{words.story.beforeNone}</p>}
        <TroubleList troubles={pageTroubles(response.context, before)} />
      </section>
      <AnswerStation response={response} since={before.at(-1)?.time} />
      <section aria-labelledby="after">
        <h2 id="after">{words.story.after}</h2>
        <OutcomeLine before={before} after={later} time={response.time} />
        {later.length ? <Bands steps={later} since={response.time} /> : <p class="muted">{words.story.afterNone}</p>}
      </section>
    </div>
  );
}
