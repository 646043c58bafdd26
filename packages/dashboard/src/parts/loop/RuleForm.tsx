// A loop rule as it is written: what it looks at, and what it does.

import { useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { saveRule } from '../../readings/loop';
import type { Rule, RuleAction, RuleBody, Webhook } from '../../readings/loopShapes';
import { loopSettingsWords } from '../../texts/loopSettingsWords';
import { loopWords } from '../../texts/loopWords';
import { shortJson } from './shortJson';
import { useAct } from './useAct';

const { rules } = loopSettingsWords;
const FIRST_CONDITION = { score: { nps: { lte: 6 } } };

interface Props {
  site: Site;
  /** Absent: a new one. */
  rule?: Rule | undefined;
  webhooks: Webhook[];
  /** Ids of the rules that are there. */
  taken: string[];
  saved(): void;
  cancel(): void;
}

const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** What a rule thanks with in other languages than the one shown here is kept. */
function readActions(form: FormData, before: RuleAction[]): RuleAction[] {
  const actions: RuleAction[] = [];
  const [owner, dueIn, webhook, thank] = ['owner', 'dueIn', 'webhook', 'thank'].map((name) => textIn(form, name));
  if (form.has('case')) actions.push({ case: { ...(owner && { owner }), ...(dueIn && { dueIn }) } });
  if (webhook) actions.push({ webhook });
  if (form.has('digest')) actions.push({ digest: 'daily' });
  const thanked = before.flatMap((action) => ('thank' in action ? [action.thank] : []))[0];
  if (thank) actions.push({ thank: typeof thanked === 'object' ? { ...thanked, en: thank } : thank });
  if (form.has('ask')) actions.push({ ask: 'publish' });
  return actions;
}

function readRate(form: FormData): RuleBody['rate'] {
  const gt = textIn(form, 'gt');
  return { moment: textIn(form, 'moment'), over: textIn(form, 'over'), gt: /^\d+$/.test(gt) ? Number(gt) : gt };
}

/** Small letters, digits and dashes, as an id of a rule has them; one that nobody has yet. */
function idOf(name: string, taken: string[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const first = plain || 'rule';
  for (let count = 1; ; count++) {
    const id = count === 1 ? first : `${first}-${count}`;
    if (!taken.includes(id)) return id;
  }
}

export function RuleForm({ site, rule, webhooks, taken, saved, cancel }: Props) {
  const [kind, setKind] = useState<'when' | 'rate'>(rule?.rate ? 'rate' : 'when');
  const [badJson, setBadJson] = useState(false);
  const { busy, problem, act } = useAct();
  const actions = rule?.then ?? [{ case: { dueIn: '2d' } }];
  const opened = actions.flatMap((action) => ('case' in action ? [action.case] : []))[0];
  const told = actions.flatMap((action) => ('webhook' in action ? [action.webhook] : []))[0];
  const thanked = actions.flatMap((action) => ('thank' in action ? [action.thank] : []))[0];
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const body: RuleBody = { name: textIn(form, 'name'), on: rule?.on ?? true, then: readActions(form, actions) };
    setBadJson(false);
    if (kind === 'rate') body.rate = readRate(form);
    else {
      try {
        body.when = JSON.parse(textIn(form, 'when')) as Record<string, unknown>;
      } catch {
        return setBadJson(true);
      }
    }
    if (await act(() => saveRule(site.id, rule?.id ?? idOf(body.name, taken), body))) saved();
  };
  return (
    <form class="loop-form card wide" onSubmit={(event) => void submit(event)}>
      <label>
        {rules.name}
        <input name="name" required maxLength={128} defaultValue={rule?.name} />
      </label>
      <label>
        {rules.kind}
        <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as 'when' | 'rate')}>
          <option value="when">{rules.kinds.when}</option>
          <option value="rate">{rules.kinds.rate}</option>
        </select>
      </label>
      {kind === 'when' ? (
        <label class="whole-row">
          {rules.when}
          <textarea
            name="when"
            class="code"
            rows={5}
            required
            spellcheck={false}
            aria-invalid={badJson}
            defaultValue={shortJson(rule?.when ?? FIRST_CONDITION)}
          />
          <small class="muted">{rules.whenHelp}</small>
        </label>
      ) : (
        <>
          <label>
            {rules.moment}
            <input name="moment" required maxLength={64} defaultValue={rule?.rate?.moment ?? 'payment-trouble'} />
          </label>
          <label>
            {rules.over}
            <input name="over" required defaultValue={rule?.rate?.over ?? '1h'} />
          </label>
          <label>
            {rules.gt}
            <input name="gt" required defaultValue={String(rule?.rate?.gt ?? '3x')} placeholder={rules.gtHelp} />
          </label>
        </>
      )}
      <fieldset class="whole-row">
        <legend>{rules.then}</legend>
        {kind === 'when' && (
          <>
            <label class="tick">
              <input type="checkbox" name="case" defaultChecked={opened !== undefined} />
              <span>{rules.openCase}</span>
            </label>
            <div class="field-row">
              <label>
                {rules.caseOwner}
                <input name="owner" maxLength={128} defaultValue={opened?.owner} />
              </label>
              <label>
                {rules.dueIn}
                <input name="dueIn" defaultValue={opened?.dueIn} placeholder="2d" />
              </label>
            </div>
            <label class="tick">
              <input type="checkbox" name="digest" defaultChecked={actions.some((action) => 'digest' in action)} />
              <span>{rules.digest}</span>
            </label>
            <label class="tick">
              <input type="checkbox" name="ask" defaultChecked={actions.some((action) => 'ask' in action)} />
              <span>{rules.ask}</span>
            </label>
            <label>
              {rules.thank}
              <input name="thank" maxLength={2000} defaultValue={typeof thanked === 'object' ? thanked.en : thanked} />
            </label>
          </>
        )}
        <label>
          {rules.webhook}
          <select name="webhook" required={kind === 'rate'}>
            <option value="">{rules.noWebhook}</option>
            {webhooks.map(({ id, name }) => (
              <option key={id} value={id} selected={id === told}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <p class="problem whole-row" role="alert">
        {badJson ? rules.badJson : problem}
      </p>
      <p class="form-actions whole-row">
        <button type="submit" class="button main-button" aria-disabled={busy}>
          {busy ? loopWords.saving : loopWords.save}
        </button>
        <button type="button" class="quiet-button" onClick={cancel}>
          {loopWords.cancel}
        </button>
      </p>
    </form>
  );
}
