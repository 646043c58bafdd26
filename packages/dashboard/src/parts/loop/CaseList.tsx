// Cases as a list: what the customer said, how it stands, whose it is and whether it is late.

import type { Site } from '../../readings';
import type { Case } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { figureText } from '../../texts/numbers';
import { dayText, spanText } from '../../texts/times';
import { ScoreBadge } from '../score/ScoreBadge';
import { useNow } from '../useNow';
import { When } from '../When';
import { caseScore } from './caseScore';

const { cases } = loopWords;
const TONES = { open: 'tone-bad', 'in-progress': 'tone-mid', waiting: 'tone-mid', closed: 'tone-good' } as const;

export const CaseState = ({ state }: { state: Case['state'] }) => (
  <span class={`tone ${TONES[state]}`}>{cases.stateNames[state]}</span>
);

function Due({ due, state, nowMs }: Pick<Case, 'due' | 'state'> & { nowMs: number }) {
  if (!due || state === 'closed') return null;
  const isLate = Date.parse(due) < nowMs;
  if (!isLate) return <span>{cases.due(dayText(due.slice(0, 10)))}</span>;
  return <strong class="late">{cases.overdue(spanText(nowMs - Date.parse(due)))}</strong>;
}

export function CaseList({ site, items }: { site: Site; items: Case[] }) {
  const nowMs = useNow();
  return (
    <ol class="answers">
      {items.map((one) => {
        const { id, title, survey, state, owner, told, score, second, opened } = one;
        return (
          <li key={id} class="answer-row">
            <ScoreBadge score={caseScore(score)} />
            <div class="answer-text">
              <a class="row-link" href={`/${encodeURIComponent(site.id)}/cases/${id}`}>
                <span class={title ? 'own-words' : 'own-words wordless'} dir="auto">
                  {title || cases.untitled}
                </span>
              </a>
              <p class="meta">
                <CaseState state={state} />
                {survey && <span>{survey}</span>}
                <span>{owner ? cases.owner(owner) : cases.noOwner}</span>
                <Due due={one.due} state={state} nowMs={nowMs} />
                {told && <span>{cases.told}</span>}
                {score && second && <span>{cases.second(figureText(score.value), figureText(second.value))}</span>}
              </p>
            </div>
            <p class="answer-when">
              <When time={opened} nowMs={nowMs} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
