// What a link is made for: its channel, a reference, a language.

import { useState } from 'preact/hooks';
import type { Invitation } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { Field } from '../form/Field';
import { languageName } from '../../texts/languageName';

const { ask: text } = channelsWords;

interface Props {
  invitation: Invitation;
  languages: string[];
  onChange(invitation: Invitation): void;
}

/** What was typed as a name that a channel can have. */
const tidy = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
    .replace(/[^a-z0-9_]/g, '')
    .replace(/^[^a-z]+/, '');

export function InvitationForm({ invitation, languages, onChange }: Props) {
  const { channel, ref, lang } = invitation;
  const [isOwn, setOwn] = useState(false);
  return (
    <div class="form form-line invitation-form">
      <Field id="ask-channel" label={text.channel}>
        <select
          id="ask-channel"
          value={isOwn ? '' : channel}
          onChange={({ currentTarget: { value } }) => {
            setOwn(value === '');
            onChange({ ...invitation, channel: value });
          }}
        >
          {Object.entries(text.channels).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
          <option value="">{text.own}</option>
        </select>
      </Field>
      {isOwn && (
        <Field id="ask-own" label={text.ownLabel} help={text.ownHelp}>
          <input
            id="ask-own"
            value={channel}
            maxLength={64}
            autoComplete="off"
            spellcheck={false}
            aria-describedby="ask-own-help"
            onInput={({ currentTarget }) => onChange({ ...invitation, channel: tidy(currentTarget.value) })}
          />
        </Field>
      )}
      <Field id="ask-lang" label={text.lang}>
        <select
          id="ask-lang"
          value={lang}
          onChange={({ currentTarget }) => onChange({ ...invitation, lang: currentTarget.value })}
        >
          <option value="">{text.langOwn}</option>
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageName(code)}
            </option>
          ))}
        </select>
      </Field>
      <Field id="ask-ref" label={text.ref} help={text.refHelp}>
        <input
          id="ask-ref"
          value={ref}
          maxLength={128}
          autoComplete="off"
          spellcheck={false}
          aria-describedby="ask-ref-help"
          onInput={({ currentTarget }) => onChange({ ...invitation, ref: currentTarget.value.trim() })}
        />
      </Field>
    </div>
  );
}
