// Visits as a list: what each did last, where it stands, and what stood out in it.

import type { Weight } from '@klankbord/protocol/steps';
import type { Visit } from '../../readings';
import { words, wordFor } from '../../texts/words';
import { useRowKeys } from '../list/useRowKeys';
import { Sentence } from '../Sentence';
import { StageName } from '../StageName';
import { storyStep } from '../story/storyStep';
import { WeightMark } from '../story/WeightMark';
import { useNow } from '../useNow';
import { When } from '../When';
import { isHere, shortId } from './visitor';

const COUNTED: Weight[] = ['moment', 'trouble', 'frustration', 'error', 'slow'];

function Counts({ visit: { weights, moments } }: { visit: Visit }) {
  return (
    <>
      {COUNTED.map((weight) => {
        const count = weight === 'moment' ? moments.length : (weights[weight] ?? 0);
        return (
          count > 0 && (
            <span key={weight} class={`count count-${weight}`} title={words.marks[weight as 'moment']}>
              <WeightMark weight={weight} named />
              {count}
            </span>
          )
        );
      })}
    </>
  );
}

interface RowProps {
  visit: Visit;
  href: string;
  current: boolean;
  fresh: boolean;
  nowMs: number;
}

function VisitRow({ visit, href, current, fresh, nowMs }: RowProps) {
  const { latest, stage, visitor, device, last } = visit;
  const here = isHere(last, nowMs);
  return (
    <li class={['visit-row', current && 'current', fresh && 'fresh'].filter(Boolean).join(' ')}>
      <p class="visit-who">
        {here && (
          <svg class="here-dot" viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
            <circle cx="4" cy="4" r="4" />
          </svg>
        )}
        <span>{[device && wordFor(words.devices, device), visitor && shortId(visitor)].filter(Boolean).join(' ')}</span>
        <span class="visit-when">{here ? words.activity.here : <When time={last} nowMs={nowMs} />}</span>
      </p>
      <a class="row-link visit-latest" href={href} aria-current={current ? 'true' : undefined}>
        {/* A new node for each signal, so that it lights up when it comes in. */}
        <span key={latest.id} class={latest.position ? 'just-came' : undefined}>
          <Sentence step={storyStep(latest, stage)} />
        </span>
      </a>
      <p class="meta visit-meta">
        <StageName stage={stage} />
        <Counts visit={visit} />
      </p>
    </li>
  );
}

interface Props {
  visits: Visit[];
  fresh: string[];
  /** The visit whose story is shown. */
  chosen: string | undefined;
  hrefOf(visit: Visit): string;
}

export function VisitList({ visits, fresh, chosen, hrefOf }: Props) {
  const onKeyDown = useRowKeys();
  const nowMs = useNow();
  return (
    <ol class="visits" aria-label={words.activity.visits} onKeyDown={onKeyDown}>
      {visits.map((visit) => (
        <VisitRow
          key={visit.id}
          visit={visit}
          href={hrefOf(visit)}
          current={visit.id === chosen}
          fresh={fresh.includes(visit.id)}
          nowMs={nowMs}
        />
      ))}
    </ol>
  );
}
