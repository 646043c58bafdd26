// One visit: the way it went, what stood out, and every step of it.

import { useEffect, useRef } from 'preact/hooks';
import type { Signal, Site, Visit } from '../../readings';
import { momentText } from '@klankbord/protocol/steps';
import { stageText } from '../../texts/stages';
import { clockText, exactText } from '../../texts/times';
import { words, wordFor } from '../../texts/words';
import { Bands } from '../story/Bands';
import type { StoryStep } from '../story/bandsOf';
import { laterSteps, tellOnce } from '../story/storySteps';
import { WeightMark } from '../story/WeightMark';
import { useNow } from '../useNow';
import { isOfKind, type Kind } from './kinds';
import { StagePath } from './StagePath';
import { listTroubles, stagePath } from './summary';
import { isHere, shortId } from './visitor';

/** The newest steps are in sight without scrolling; earlier ones wait behind a button. */
const SHOWN_STEPS = 16;

function VisitHead({ visit, focus }: { visit: Visit; focus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { id, visitor, device, began, last, signals, stage, furthest } = visit;
  const here = isHere(last, useNow());
  // Where the list is out of sight (a phone), reading goes on here.
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [id, focus]);
  return (
    <header>
      <h2 ref={heading} tabIndex={-1}>
        {words.activity.visitOf(visitor ? shortId(visitor) : '')}
      </h2>
      <p class="meta">
        {here && <span class="here">{words.activity.here}</span>}
        {device && <span>{wordFor(words.devices, device)}</span>}
        <time dateTime={began} title={exactText(began)}>
          {words.activity.since(clockText(began))}
        </time>
        <span>{words.activity.signals(signals)}</span>
        {furthest !== stage && <span>{words.activity.furthest(stageText(furthest))}</span>}
      </p>
    </header>
  );
}

/** The latest of each; the story below tells them all. */
const MAX_LISTED = 5;

function More({ of }: { of: unknown[] }) {
  return of.length > MAX_LISTED ? <dd class="muted">{words.activity.more(of.length - MAX_LISTED)}</dd> : null;
}

function StoodOut({ visit, steps }: { visit: Visit; steps: StoryStep[] }) {
  const troubles = listTroubles(steps);
  const { activity } = words;
  return (
    <dl class="stood-out">
      <div>
        <dt>{words.story.moments}</dt>
        {visit.moments.slice(-MAX_LISTED).map((moment) => (
          <dd key={moment} class="chip chip-moment">
            <WeightMark weight="moment" />
            <span>{momentText(moment)}</span>
          </dd>
        ))}
        <More of={visit.moments} />
        {!visit.moments.length && <dd class="muted">{activity.noMoments}</dd>}
      </div>
      <div>
        <dt>{activity.frustrated}</dt>
        {troubles.slice(-MAX_LISTED).map(({ text, weight, times }) => (
          <dd key={text} class="chip">
            <WeightMark weight={weight} />
            <span>
              {text}
              {times > 1 && <b class="times"> {words.story.times(times)}</b>}
            </span>
          </dd>
        ))}
        <More of={troubles} />
        {!troubles.length && <dd class="muted">{activity.noTroubles}</dd>}
      </div>
    </dl>
  );
}

interface Props {
  site: Site;
  visit: Visit;
  events: Signal[];
  kind: Kind;
  /** The reader has just chosen it. */
  focus: boolean;
}

export function VisitStory({ site, visit, events, kind, focus }: Props) {
  const steps = tellOnce(laterSteps(events, events[0]?.stage ?? ''));
  const shown = steps.filter((step) => isOfKind(step, kind));
  const hidden = steps.length - shown.length;
  return (
    <>
      <VisitHead visit={visit} focus={focus} />
      <StagePath path={stagePath(steps)} />
      <StoodOut visit={visit} steps={steps} />
      <div class="story" key={visit.id}>
        <h3>{words.activity.story}</h3>
        {hidden > 0 && <p class="muted hidden-steps">{words.activity.hidden(hidden, words.activity.kinds[kind])}</p>}
        <Bands
          steps={shown}
          folds={SHOWN_STEPS}
          names
          hrefOf={({ response }) =>
            typeof response === 'string'
              ? `/${encodeURIComponent(site.id)}/feedback/${encodeURIComponent(response)}`
              : undefined
          }
        />
      </div>
    </>
  );
}
