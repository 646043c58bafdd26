// What is known beside the answers: which survey, the channel, the customer, a reference, when it was said.

import type { RefObject } from 'preact';
import type { EntryFacts } from '../../readings/channels';
import { channelsWords } from '../../texts/channelsWords';
import { Field } from '../form/Field';
import { TextField } from '../form/TextField';
import { LanguageField } from './LanguageField';

const { enter: text } = channelsWords;

interface Props {
  surveys: { id: string; name: string }[];
  survey: string;
  /** Those that the survey is written in. */
  languages: string[];
  /** Empty: that of the browser. */
  lang: string;
  facts: EntryFacts;
  /** Where an answer begins: the focus comes back here for the next one. */
  first: RefObject<HTMLInputElement | null>;
  onSurvey(survey: string): void;
  onLanguage(language: string): void;
  onChange(facts: EntryFacts): void;
}

export function EntryFields(props: Props) {
  const { surveys, survey, languages, lang, facts, first, onSurvey, onLanguage, onChange } = props;
  const { channel, user, ref, time } = facts;
  const channels = Object.entries({
    ...text.channels,
    ...(!Object.hasOwn(text.channels, channel) && { [channel]: channel }),
  });
  return (
    <>
      <div class="entry-fields">
        <Field id="entry-survey" label={text.survey}>
          <select id="entry-survey" value={survey} onChange={({ currentTarget }) => onSurvey(currentTarget.value)}>
            {surveys.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="entry-channel" label={text.channel}>
          <select
            id="entry-channel"
            value={channel}
            onChange={({ currentTarget }) => onChange({ ...facts, channel: currentTarget.value })}
          >
            {channels.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field id="entry-time" label={text.time} help={text.timeHelp}>
          <input
            id="entry-time"
            type="datetime-local"
            value={time}
            aria-describedby="entry-time-help"
            onInput={({ currentTarget }) => onChange({ ...facts, time: currentTarget.value })}
          />
        </Field>
      </div>
      <div class="entry-fields">
        <LanguageField id="entry-lang" {...{ languages }} value={lang} own={text.langOwn} onChange={onLanguage} />
        <TextField
          id="entry-user"
          label={text.user}
          help={text.userHelp}
          value={user}
          maxLength={256}
          inputRef={first}
          onInput={(typed) => onChange({ ...facts, user: typed })}
        />
        <TextField
          id="entry-ref"
          label={text.ref}
          help={text.refHelp}
          value={ref}
          maxLength={128}
          onInput={(typed) => onChange({ ...facts, ref: typed })}
        />
      </div>
    </>
  );
}
