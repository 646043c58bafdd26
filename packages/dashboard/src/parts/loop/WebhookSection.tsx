// Settings: the webhooks of a site, with a test by the real path, and what was sent.

import { useCallback, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { addWebhook, changeWebhook, deleteWebhook, listWebhooks, testWebhook } from '../../readings/loop';
import type { Webhook } from '../../readings/loopShapes';
import { loopSettingsWords } from '../../texts/loopSettingsWords';
import { loopWords } from '../../texts/loopWords';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';
import { DeliveryLog } from './DeliveryLog';
import { useAct } from './useAct';
import { type Undo, useUndo } from './useUndo';

const { webhooks } = loopSettingsWords;
/** A receiver that answers at once has answered by then. */
const LOG_AFTER_MS = 1200;

function NewWebhook({ site, added, cancel }: { site: Site; added(secret: string): void; cancel(): void }) {
  const { busy, problem, act } = useAct();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body = { name: String(form.get('name')), url: String(form.get('url')).trim(), digest: form.has('digest') };
    const done = await act(() => addWebhook(site.id, body));
    if (done) added(done.secret);
  };
  return (
    <form class="loop-form card wide" onSubmit={(event) => void submit(event)}>
      <label>
        {webhooks.name}
        <input name="name" required maxLength={128} />
      </label>
      <label>
        {webhooks.url}
        <input name="url" type="url" required placeholder="https://" />
        <small class="muted">{webhooks.urlHelp}</small>
      </label>
      <label class="tick whole-row">
        <input type="checkbox" name="digest" />
        <span>{webhooks.digest}</span>
      </label>
      <p class="problem whole-row" role="alert">
        {problem}
      </p>
      <p class="form-actions whole-row">
        <button type="submit" class="button main-button" aria-disabled={busy}>
          {webhooks.new}
        </button>
        <button type="button" class="quiet-button" onClick={cancel}>
          {loopWords.cancel}
        </button>
      </p>
    </form>
  );
}

function WebhookRow({ site, one, undo, changed }: { site: Site; one: Webhook; undo: Undo; changed(): void }) {
  const [isOpen, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const { problem, act } = useAct();
  const { id, name, url, digest, off } = one;
  const test = async (): Promise<void> => {
    if (!(await act(() => testWebhook(site.id, id)))) return;
    undo.tell(webhooks.tested);
    setOpen(true);
    setTimeout(() => setTurn((count) => count + 1), LOG_AFTER_MS);
  };
  const remove = async (): Promise<void> => {
    if (!(await act(() => deleteWebhook(site.id, id)))) return;
    undo.tell(webhooks.removed(name), () => changeWebhook(site.id, id, { deleted: false }));
    changed();
  };
  const change = async (what: { on?: boolean; digest?: boolean }): Promise<void> => {
    if (await act(() => changeWebhook(site.id, id, what))) changed();
  };
  return (
    <li>
      <div class="setting-row">
        <div>
          <p class="setting-name">{name}</p>
          <p class="small">
            <code>{url}</code>
          </p>
          {off !== undefined && <p class="small late">{webhooks.off[off] ?? off}</p>}
          <label class="tick small">
            <input type="checkbox" checked={digest} onChange={() => void change({ digest: !digest })} />
            <span>{webhooks.digest}</span>
          </label>
        </div>
        <div class="form-actions">
          {off === undefined && (
            <button type="button" class="button" onClick={() => void test()}>
              {webhooks.test}
            </button>
          )}
          <button type="button" class="quiet-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? webhooks.logHide : webhooks.log}
          </button>
          <button type="button" class="quiet-button" onClick={() => void change({ on: off !== undefined })}>
            {off === undefined ? webhooks.switchOff : webhooks.switchOn}
          </button>
          <button type="button" class="quiet-button" onClick={() => void remove()}>
            {loopWords.remove}
          </button>
        </div>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      {isOpen && <DeliveryLog site={site} webhook={id} turn={turn} />}
    </li>
  );
}

export function WebhookSection({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => listWebhooks(site.id), [site.id]));
  const [isNew, setNew] = useState(false);
  const [secret, setSecret] = useState('');
  const undo = useUndo(reading.reread);
  return (
    <section class="setting">
      <div class="section-head">
        <h2 id="webhooks">{webhooks.title}</h2>
        <button type="button" class="button" onClick={() => setNew(true)}>
          {webhooks.new}
        </button>
      </div>
      <p class="muted">{webhooks.lead}</p>
      {isNew && (
        <NewWebhook
          site={site}
          added={(made) => {
            setNew(false);
            setSecret(made);
            reading.reread();
          }}
          cancel={() => setNew(false)}
        />
      )}
      {secret && (
        <div class="secret card" role="status">
          <p>{webhooks.secret}</p>
          <p>
            <code>{secret}</code>
          </p>
        </div>
      )}
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={1} />}
      {reading.state === 'ready' && reading.value.items.length === 0 && !isNew && <p class="muted">{webhooks.empty}</p>}
      {reading.state === 'ready' && reading.value.items.length > 0 && (
        <ul class="card setting-list">
          {reading.value.items.map((one) => (
            <WebhookRow key={one.id} site={site} one={one} undo={undo} changed={reading.reread} />
          ))}
        </ul>
      )}
      {undo.notice}
    </section>
  );
}
