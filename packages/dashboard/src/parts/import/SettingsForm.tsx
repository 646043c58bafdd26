// What holds for all answers of the file: source, survey, channel, time zone, follow-up.

import type { Gap, Mapping } from '../../readings/import';
import { importWords } from '../../texts/importWords';
import { Field } from '../form/Field';

const { settings: text } = importWords;

const DAYS = [0, 7, 30, 90];

/** Letters, digits and dashes; an id that was typed stays as it is. */
const idOf = (name: string): string =>
  /^[\w.-]+$/.test(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '');

const zones = (): string[] => Intl.supportedValuesOf('timeZone');

interface SelectProps {
  id: string;
  label: string;
  help?: string;
  value: string;
  options: [value: string, name: string][];
  onChange(value: string): void;
}

const SelectField = ({ id, label, help, value, options, onChange }: SelectProps) => (
  <Field id={id} label={label} help={help}>
    <select
      id={id}
      value={value}
      aria-describedby={help && `${id}-help`}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {options.map(([one, name]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  </Field>
);

interface Props {
  mapping: Mapping;
  gaps: Gap[];
  onChange(mapping: Mapping): void;
}

export function SettingsForm({ mapping, gaps, onChange }: Props) {
  const { source, survey, channel = '', zone = '', dates = '', time, rulesForDays = 0 } = mapping;
  const hasTime = mapping.columns.some(({ as }) => as === 'time');
  const change = (part: Partial<Mapping>): void => onChange({ ...mapping, ...part });
  const channels = Object.entries({
    ...text.channels,
    ...(channel && { [channel]: text.channels[channel as ''] ?? channel }),
  });
  return (
    <div class="import-settings">
      <Field id="import-source" label={text.source} help={text.sourceHelp}>
        <input
          id="import-source"
          value={source}
          maxLength={64}
          aria-describedby="import-source-help"
          onChange={({ currentTarget }) => currentTarget.value.trim() && change({ source: currentTarget.value.trim() })}
        />
      </Field>
      <Field id="import-survey" label={text.survey} help={text.surveyHelp}>
        <input
          id="import-survey"
          value={survey.name ?? survey.id}
          maxLength={128}
          aria-describedby="import-survey-help"
          onChange={({ currentTarget }) => {
            const name = currentTarget.value.trim();
            const id = idOf(name);
            if (id) change({ survey: id === name ? { id } : { id, name } });
          }}
        />
      </Field>
      <SelectField
        id="import-channel"
        label={text.channel}
        help={text.channelHelp}
        value={channel}
        options={channels}
        onChange={(value) => change({ channel: value || undefined })}
      />
      {(dates || gaps.some(({ code }) => code === 'date-order')) && (
        <SelectField
          id="import-dates"
          label={text.dates}
          value={dates}
          options={Object.entries(text.datesOf)}
          onChange={(value) => change({ dates: (value || undefined) as Mapping['dates'] })}
        />
      )}
      <SelectField
        id="import-zone"
        label={text.zone}
        help={text.zoneHelp}
        value={zone}
        options={[
          ['', gaps.some(({ code }) => code === 'no-zone') ? text.notSaid : text.zoneNone],
          ...zones().map((name): [string, string] => [name, name]),
        ]}
        onChange={(value) => change({ zone: value || undefined })}
      />
      {(!hasTime || time) && (
        <Field id="import-day" label={text.day} help={text.dayHelp}>
          <input
            id="import-day"
            type="date"
            value={time ?? ''}
            aria-describedby="import-day-help"
            onChange={({ currentTarget }) => change({ time: currentTarget.value || undefined })}
          />
        </Field>
      )}
      <SelectField
        id="import-rules"
        label={text.rules}
        help={text.rulesHelp}
        value={String(rulesForDays)}
        options={[...new Set([...DAYS, rulesForDays])].map((days) => [String(days), text.rulesFor(days)])}
        onChange={(value) => change({ rulesForDays: Number(value) || undefined })}
      />
    </div>
  );
}
