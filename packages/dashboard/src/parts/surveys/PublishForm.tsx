// Publishes a file: what speaks against it and what it changes is shown first, the second click publishes.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Site } from '../../readings';
import { checkSurveys, publishSurveys, type SurveyCheck, type SurveyWish } from '../../readings/surveys';
import { surveysWords } from '../../texts/surveysWords';
import { Field } from '../form/Field';
import { useAct } from '../loop/useAct';
import { CheckResult } from './CheckResult';
import { readWish } from './readWish';

const { publish: text } = surveysWords;

interface Props {
  site: Site;
  onPublished(version: number): void;
  onCancel(): void;
}

export function PublishForm({ site, onPublished, onCancel }: Props) {
  const [json, setJson] = useState('');
  const [unread, setUnread] = useState('');
  const [checked, setChecked] = useState<{ wish: SurveyWish; check: SurveyCheck }>();
  const { busy, problem, act } = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const change = (now: string): void => {
    setJson(now);
    setUnread('');
    setChecked(undefined);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file) change(await file.text());
  };
  const lookOver = async (event: Event): Promise<void> => {
    event.preventDefault();
    const read = readWish(json);
    setUnread(read.ok ? '' : read.problem);
    setChecked(undefined);
    if (!read.ok) return;
    const { wish } = read;
    const check = await act(() => checkSurveys(site.id, wish));
    if (check) setChecked({ wish, check });
  };
  const publish = async ({ wish, check }: { wish: SurveyWish; check: SurveyCheck }, note: string): Promise<void> => {
    const published = await act(() => publishSurveys(site.id, wish, check.over, note));
    if (published) onPublished(published.version);
  };

  return (
    <section class="card publish" aria-labelledby="publish-title">
      <h2 id="publish-title" ref={title} tabIndex={-1}>
        {text.title}
      </h2>
      <p class="muted">{text.lead}</p>
      <form class="form publish-form" onSubmit={(event) => void lookOver(event)}>
        <Field id="survey-file" label={text.file}>
          <input
            id="survey-file"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </Field>
        <Field id="survey-text" label={text.text}>
          <textarea
            id="survey-text"
            class="survey-json"
            rows={8}
            value={json}
            spellcheck={false}
            autoComplete="off"
            onInput={({ currentTarget }) => change(currentTarget.value)}
          />
        </Field>
        <p class="problem" role="alert">
          {unread || problem}
        </p>
        <div class="form-actions">
          <button type="submit" class="button" aria-disabled={busy}>
            {text.check}
          </button>
          <button type="button" class="quiet-button" onClick={onCancel}>
            {text.cancel}
          </button>
        </div>
      </form>
      {checked && <CheckResult check={checked.check} busy={busy} onPublish={(note) => void publish(checked, note)} />}
    </section>
  );
}
