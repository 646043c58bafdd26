// The search in what people wrote: looked for a moment after the last letter.

import { useEffect, useRef, useState } from 'preact/hooks';
import { filterWords } from '../../texts/filterWords';

/** Our choice: longer than between two letters, shorter than somebody waits. */
const PAUSE_MS = 300;

interface Props {
  value: string;
  onChange(words: string): void;
}

export function SearchField({ value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // The address may change by itself: a link, or the way back.
  useEffect(() => {
    if (value !== asked.current) setTyped(value);
    asked.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const ask = (text: string): void => {
    clearTimeout(timer.current);
    asked.current = text.trim();
    onChange(text.trim());
  };
  return (
    <form
      class="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        ask(typed);
      }}
    >
      <input
        type="search"
        aria-label={filterWords.search}
        placeholder={filterWords.search}
        maxLength={200}
        value={typed}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(ask, PAUSE_MS, currentTarget.value);
        }}
      />
    </form>
  );
}
