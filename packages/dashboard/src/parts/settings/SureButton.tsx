// A button for what cannot be undone: the first press asks, the second does it.

import { useEffect, useRef, useState } from 'preact/hooks';
import { settingsWords } from '../../texts/settingsWords';

interface Props {
  text: string;
  /** What is meant, for whoever does not see the row it stands in. */
  what: string;
  question: string;
  yes: string;
  onSure(): void;
}

export function SureButton({ text, what, question, yes, onSure }: Props) {
  const [asks, setAsks] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) keep.current?.focus();
  }, [asks]);

  if (!asks) {
    return (
      <button type="button" class="quiet-button" aria-label={what} onClick={() => setAsks(true)}>
        {text}
      </button>
    );
  }
  return (
    <span class="sure" role="group" aria-label={question}>
      <span>{question}</span>
      <button type="button" class="button danger-button" onClick={() => (setAsks(false), onSure())}>
        {yes}
      </button>
      <button ref={keep} type="button" class="button" onClick={() => setAsks(false)}>
        {settingsWords.erasure.no}
      </button>
    </span>
  );
}
