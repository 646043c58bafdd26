// One compliment: the words, what their author has agreed to, and what may be done with them.

import { useRef } from 'preact/hooks';
import type { Site } from '../../readings';
import { changePraise } from '../../readings/loop';
import type { Praise } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { ScoreBadge } from '../score/ScoreBadge';
import { useNow } from '../useNow';
import { When } from '../When';
import { caseScore } from './caseScore';
import { useAct } from './useAct';
import type { Undo } from './useUndo';

const { praise } = loopWords;
const TONES = {
  noted: 'tone-mid',
  declined: 'tone-bad',
  allowed: 'tone-mid',
  published: 'tone-good',
  hidden: 'tone-mid',
} as const;

interface Props {
  site: Site;
  one: Praise;
  undo: Undo;
  changed(): void;
}

export function PraiseItem({ site, one, undo, changed }: Props) {
  const { response, state, text, score, name, product, time, permission, recipient } = one;
  const nowMs = useNow();
  const field = useRef<HTMLInputElement>(null);
  const { busy, problem, act } = useAct();
  const decide = async (to: 'allowed' | 'published' | 'hidden', said: string): Promise<void> => {
    const back = state === 'published' || state === 'hidden' || state === 'allowed' ? state : undefined;
    if (!(await act(() => changePraise(site.id, response, { state: to })))) return;
    undo.tell(said, back && (() => changePraise(site.id, response, { state: back })));
    changed();
  };
  const pass = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const to = field.current?.value.trim();
    if (!to || !(await act(() => changePraise(site.id, response, { recipient: to })))) return;
    undo.tell(praise.passed(to), () => changePraise(site.id, response, { recipient: null }));
    changed();
  };
  return (
    <li class="answer-row praise-row">
      <ScoreBadge score={caseScore(score)} />
      <div class="answer-text">
        <blockquote class="own-words whole" dir="auto">
          {text}
        </blockquote>
        <p class="meta">
          <span class={`tone ${TONES[state]}`}>{praise.states[state]}</span>
          {name && <span>{name}</span>}
          {product && <span>{praise.product(product)}</span>}
          {permission && <span>{praise.agreed(permission)}</span>}
          <a href={`/${encodeURIComponent(site.id)}/feedback/${encodeURIComponent(response)}`}>
            {loopWords.case.answer}
          </a>
        </p>
        <div class="praise-acts">
          {(state === 'allowed' || (state === 'hidden' && permission !== undefined)) && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => void decide('published', praise.published)}
            >
              {praise.publish}
            </button>
          )}
          {state === 'allowed' && (
            <button
              type="button"
              class="quiet-button"
              aria-disabled={busy}
              onClick={() => void decide('hidden', praise.hidden)}
            >
              {praise.hide}
            </button>
          )}
          {state === 'published' && (
            <button
              type="button"
              class="button"
              aria-disabled={busy}
              onClick={() => void decide('hidden', praise.hidden)}
            >
              {praise.unpublish}
            </button>
          )}
          {recipient ? (
            <span class="muted small">{praise.passed(recipient)}</span>
          ) : (
            <form class="pass-on" onSubmit={(event) => void pass(event)}>
              <label>
                {praise.pass} <input ref={field} maxLength={128} size={14} />
              </label>
              <button type="submit" class="quiet-button" aria-disabled={busy}>
                {praise.passSave}
              </button>
            </form>
          )}
          <span class="problem" role="alert">
            {problem}
          </span>
        </div>
      </div>
      <p class="answer-when">
        <When time={time} nowMs={nowMs} />
      </p>
    </li>
  );
}
