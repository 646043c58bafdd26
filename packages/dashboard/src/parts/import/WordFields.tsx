// What the words in a column of scores or goals stand for: “Very satisfied” is 5.

import { usualScales } from '@klankbord/protocol/survey';
import { type Goal, goals, type MappedColumn } from '../../readings/import';
import { importWords } from '../../texts/importWords';

const { columns: text } = importWords;

interface Props {
  words: string[];
  column: MappedColumn;
  onChange(column: MappedColumn): void;
}

export function WordFields({ words, column, onChange }: Props) {
  const { values = {}, scale = usualScales[column.as] } = column;
  const change = (word: string, value: number | Goal | undefined): void => {
    const { [word]: _, ...others } = values;
    onChange({ ...column, values: value === undefined ? others : { ...others, [word]: value } });
  };
  return (
    <ul class="import-words">
      {words.map((word) => {
        const value = Object.hasOwn(values, word) ? values[word] : undefined;
        return (
          <li key={word}>
            <label>
              <span dir="auto">
                “{word}” {text.standsFor}
              </span>
              {scale ? (
                <input
                  type="number"
                  min={scale[0]}
                  max={scale[1]}
                  step="any"
                  value={value}
                  placeholder={text.unsaid}
                  onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
                    change(word, typed === '' ? undefined : valueAsNumber)
                  }
                />
              ) : (
                <select
                  value={value ?? ''}
                  onChange={({ currentTarget }) => change(word, (currentTarget.value || undefined) as Goal | undefined)}
                >
                  <option value="">{text.unsaid}</option>
                  {goals.map((goal) => (
                    <option key={goal} value={goal}>
                      {importWords.goals[goal]}
                    </option>
                  ))}
                </select>
              )}
            </label>
          </li>
        );
      })}
    </ul>
  );
}
