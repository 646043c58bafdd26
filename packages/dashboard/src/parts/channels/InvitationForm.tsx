// What a link is made for: its channel, a reference, a language.

import { useState } from 'preact/hooks';
import type { Invitation } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { Field } from '../form/Field';
import { TextField } from '../form/TextField';
import { LanguageField } from './LanguageField';

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
        <TextField
          id="ask-own"
          label={text.ownLabel}
          help={text.ownHelp}
          value={channel}
          maxLength={64}
          onInput={(typed) => onChange({ ...invitation, channel: tidy(typed) })}
        />
      )}
      <LanguageField
        id="ask-lang"
        {...{ languages }}
        value={lang}
        own={text.langOwn}
        onChange={(chosen) => onChange({ ...invitation, lang: chosen })}
      />
      <TextField
        id="ask-ref"
        label={text.ref}
        help={text.refHelp}
        value={ref}
        maxLength={128}
        onInput={(typed) => onChange({ ...invitation, ref: typed.trim() })}
      />
    </div>
  );
}
