// Settings: the loop rules of a site.

import { useCallback, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { deleteRule, listRules, listWebhooks, restoreRule, saveRule } from '../../readings/loop';
import type { Rule, RuleAction, Webhook } from '../../readings/loopShapes';
import { loopSettingsWords } from '../../texts/loopSettingsWords';
import { loopWords } from '../../texts/loopWords';
import { FaultNotice } from '../FaultNotice';
import { Skeleton } from '../Skeleton';
import { useReading } from '../useReading';
import { RuleForm } from './RuleForm';
import { useAct } from './useAct';
import { useUndo } from './useUndo';

const { rules } = loopSettingsWords;

function actionText(action: RuleAction, webhooks: Webhook[]): string {
  if ('case' in action) return rules.actions.case(action.case.owner, action.case.dueIn);
  if ('webhook' in action)
    return rules.actions.webhook(webhooks.find(({ id }) => id === action.webhook)?.name ?? action.webhook);
  if ('digest' in action) return rules.actions.digest;
  return 'thank' in action ? rules.actions.thank : rules.actions.ask;
}

export function RuleSection({ site }: { site: Site }) {
  const reading = useReading(useCallback(() => listRules(site.id), [site.id]));
  const found = useReading(useCallback(() => listWebhooks(site.id), [site.id]));
  const webhooks = found.state === 'ready' ? found.value.items : [];
  /** The id of the rule that is being changed; empty for a new one. */
  const [edited, setEdited] = useState<string>();
  const undo = useUndo(reading.reread);
  const { problem, act } = useAct();
  const toggle = async ({ id, builtIn: _, ...body }: Rule): Promise<void> => {
    if (await act(() => saveRule(site.id, id, { ...body, on: !body.on }))) reading.reread();
  };
  const remove = async ({ id, name, builtIn }: Rule): Promise<void> => {
    if (!(await act(() => deleteRule(site.id, id)))) return;
    undo.tell(builtIn ? rules.wasReset(name) : rules.removed(name), () => restoreRule(site.id, id));
    reading.reread();
  };
  const form = (rule?: Rule) => (
    <RuleForm
      site={site}
      rule={rule}
      webhooks={webhooks}
      taken={reading.state === 'ready' ? reading.value.items.map(({ id }) => id) : []}
      saved={() => {
        setEdited(undefined);
        reading.reread();
      }}
      cancel={() => setEdited(undefined)}
    />
  );
  return (
    <section class="setting">
      <div class="section-head">
        <h2 id="rules">{rules.title}</h2>
        <button type="button" class="button" onClick={() => setEdited('')}>
          {rules.new}
        </button>
      </div>
      <p class="muted">{rules.lead}</p>
      {edited === '' && form()}
      <p class="problem" role="alert">
        {problem}
      </p>
      {reading.state === 'failed' && <FaultNotice fault={reading.fault} retry={reading.retry} />}
      {reading.state === 'loading' && <Skeleton rows={2} />}
      {reading.state === 'ready' && (
        <ul class="card setting-list">
          {reading.value.items.map((rule) => (
            <li key={rule.id}>
              <div class="setting-row">
                <div>
                  <p class="setting-name">
                    {rule.name} {rule.builtIn && <span class="muted small">{rules.builtIn}</span>}
                  </p>
                  <p class="small">
                    {rules.when}{' '}
                    {rule.rate ? (
                      rules.rateText(rule.rate.moment, rule.rate.over, String(rule.rate.gt))
                    ) : (
                      <code>{JSON.stringify(rule.when)}</code>
                    )}
                  </p>
                  <p class="small">
                    {rules.then} {rule.then.map((action) => actionText(action, webhooks)).join(', ')}
                  </p>
                </div>
                <div class="form-actions">
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={rule.on}
                      aria-label={`${rules.on}: ${rule.name}`}
                      onChange={() => void toggle(rule)}
                    />
                    <span aria-hidden="true">{rules.on}</span>
                  </label>
                  <button type="button" class="quiet-button" onClick={() => setEdited(rule.id)}>
                    {rules.edit}
                  </button>
                  <button type="button" class="quiet-button" onClick={() => void remove(rule)}>
                    {rule.builtIn ? rules.reset : loopWords.remove}
                  </button>
                </div>
              </div>
              {edited === rule.id && form(rule)}
            </li>
          ))}
        </ul>
      )}
      {undo.notice}
    </section>
  );
}
