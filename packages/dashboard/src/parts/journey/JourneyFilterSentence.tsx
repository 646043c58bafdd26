// The filter of the journey, read as a sentence.

import { journeyWords } from '../../texts/journeyWords';
import { words } from '../../texts/words';
import { periods } from '../narrowing';
import { comparisons, devices, type JourneyFilter, readJourneyFilter } from './journeyFilter';

interface Props {
  filter: JourneyFilter;
  /** False where nothing is drawn that could be compared. */
  compares: boolean;
  onChange(filter: JourneyFilter): void;
}

interface ChoiceProps {
  before: string;
  label: string;
  value: string;
  choices: [value: string, name: string][];
  onChange(value: string): void;
}

function Choice({ before, label, value, choices, onChange }: ChoiceProps) {
  return (
    <>
      <span>
        {before}{' '}
        <select aria-label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {choices.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      </span>{' '}
    </>
  );
}

export function JourneyFilterSentence({ filter, compares, onChange }: Props) {
  /** What is empty is left out, what does not go together as well. */
  const change = (part: Record<string, string>): void => {
    const all = Object.entries({ ...filter, ...part }).filter(([, value]) => value);
    onChange(readJourneyFilter(Object.fromEntries(all) as Record<string, string>));
  };
  const named = (list: readonly string[], names: Record<string, string>): [string, string][] =>
    list.map((one) => [one, names[one]!]);
  const comparable = comparisons.filter((one) => one !== 'before' || filter.period !== 'all');
  return (
    <p class="sentence">
      <Choice
        before={journeyWords.sentence}
        label={journeyWords.periodLabel}
        value={filter.period}
        choices={periods.map((period) => [period, words.feedback.periods[period]])}
        onChange={(period) => change({ period })}
      />
      <Choice
        before={journeyWords.on}
        label={journeyWords.deviceLabel}
        value={filter.device ?? ''}
        choices={[['', journeyWords.anyDevice], ...named(devices, journeyWords.devices)]}
        onChange={(device) => change({ device })}
      />
      <Choice
        before={journeyWords.askedBefore}
        label={journeyWords.askedLabel}
        value={filter.asked ?? ''}
        choices={named(['', 'yes', 'no'], journeyWords.asked)}
        onChange={(asked) => change({ asked })}
      />
      {compares && (
        <Choice
          before={journeyWords.compareBefore}
          label={journeyWords.compareLabel}
          value={filter.compare ?? ''}
          choices={named(['', ...comparable], journeyWords.compare)}
          onChange={(compare) => change({ compare })}
        />
      )}
    </p>
  );
}
