// Replies of a case: one to be written, and what became of those that were.

import { useRef, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { addReply, withdrawReply } from '../../readings/loop';
import type { CaseDetail, CaseReply } from '../../readings/loopShapes';
import { loopWords } from '../../texts/loopWords';
import { agoText } from '../../texts/times';
import { useNow } from '../useNow';
import { useAct } from './useAct';
import type { Undo } from './useUndo';

const { case: texts } = loopWords;

interface Props {
  site: Site;
  detail: CaseDetail;
  changed(): void;
  undo: Undo;
}

const stateOf = ({ withdrawn, helped, shown }: CaseReply, nowMs: number): string => {
  if (withdrawn) return texts.replyTaken;
  if (helped !== undefined) return texts.replyHelped(helped);
  return shown ? texts.replyShown(agoText(shown, nowMs)) : texts.replyWaits;
};

export function CaseReplies({ site, detail, changed, undo }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [asksAgain, setAsksAgain] = useState(true);
  const { busy, problem, act } = useAct();
  const nowMs = useNow();
  const { case: one, replies } = detail;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (!text || !(await act(() => addReply(site.id, one.id, { text, again: asksAgain })))) return;
    field.current!.value = '';
    changed();
  };
  const takeBack = async ({ id }: CaseReply): Promise<void> => {
    if (!(await act(() => withdrawReply(site.id, id, true)))) return;
    undo.tell(texts.replyWithdrawn, () => withdrawReply(site.id, id, false));
    changed();
  };
  return (
    <section class="case-replies">
      <h2>{texts.reply}</h2>
      {replies.length > 0 && (
        <ol class="reply-list">
          {replies.map((reply) => (
            <li key={reply.id} class={reply.withdrawn ? 'card reply taken' : 'card reply'}>
              <p class="reply-text" dir="auto">
                {reply.text}
              </p>
              <p class="meta">
                {reply.author && <span>{reply.author}</span>}
                <span>{agoText(reply.time, nowMs)}</span>
                <strong>{stateOf(reply, nowMs)}</strong>
                {!reply.shown && !reply.withdrawn && (
                  <button type="button" class="quiet-button" onClick={() => void takeBack(reply)}>
                    {texts.replyBack}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
      {one.visitor && one.response ? (
        <form class="loop-form card" onSubmit={(event) => void submit(event)}>
          <textarea
            ref={field}
            aria-label={texts.reply}
            aria-describedby="reply-help"
            rows={3}
            maxLength={2000}
            required
            dir="auto"
          />
          <p id="reply-help" class="muted small">
            {texts.replyHelp}
          </p>
          {one.score && (
            <label class="tick">
              <input
                type="checkbox"
                checked={asksAgain}
                onChange={({ currentTarget }) => setAsksAgain(currentTarget.checked)}
              />
              <span>{texts.replyAgain}</span>
            </label>
          )}
          <p class="problem" role="alert">
            {problem}
          </p>
          <p class="form-actions">
            <button type="submit" class="button main-button" aria-disabled={busy}>
              {texts.replySend}
            </button>
          </p>
        </form>
      ) : (
        <p class="muted">{texts.replyNone}</p>
      )}
    </section>
  );
}
