// One choice in the filter's sentence.

import { filterWords } from '../../texts/filterWords';
import type { NamedChoice } from './choicesOf';

interface Props {
  before?: string;
  label: string;
  value: string;
  choices: NamedChoice[];
  onChange(value: string): void;
}

export function FilterSelect({ before, label, value, choices, onChange }: Props) {
  return (
    <>
      <span>
        {before && `${before} `}
        <select aria-label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      </span>{' '}
    </>
  );
}

/** The choice that narrows nothing, in front of the others. */
export const anyOf = (key: keyof typeof filterWords.any, choices: NamedChoice[]): NamedChoice[] => [
  { value: '', name: filterWords.any[key] },
  ...choices,
];
