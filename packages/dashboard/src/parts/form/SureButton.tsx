// A button for what cannot be undone: it asks, and does it only for who types what is meant.

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { settingsWords } from '../../texts/settingsWords';

const { sure } = settingsWords;

interface Props {
  text: string;
  /** What is meant, for whoever does not see the row it stands in. */
  what: string;
  question: string;
  yes: string;
  /** What has to be typed: a name, so that nobody means another one. */
  word: string;
  busy?: boolean;
  /** Why it was not done. */
  problem?: string | undefined;
  /** True when it was done. */
  onSure(): Promise<boolean>;
}

const plain = (text: string): string => text.trim().toLowerCase();

export function SureButton({ text, what, question, yes, word, busy = false, problem, onSure }: Props) {
  const [asks, setAsks] = useState(false);
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  // The field has the focus, where Enter alone does nothing; the way back leads to where one came from.
  useEffect(() => {
    if (asks) field.current?.focus();
    else if (wasOpen.current) opener.current?.focus();
    wasOpen.current = asks;
  }, [asks]);

  if (!asks) {
    return (
      <button ref={opener} type="button" class="quiet-button" aria-label={what} onClick={() => setAsks(true)}>
        {text}
      </button>
    );
  }
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const isTyped = plain(field.current?.value ?? '') === plain(word);
    setWrong(!isTyped);
    if (!isTyped) field.current?.focus();
    else if (await onSure()) setAsks(false);
  };
  const leave = (): void => {
    setWrong(false);
    setAsks(false);
  };
  return (
    <form
      class="sure notice"
      aria-label={question}
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => key === 'Escape' && leave()}
    >
      <p>{question}</p>
      <label for={id}>{sure.type(word)}</label>
      <input
        ref={field}
        id={id}
        autoComplete="off"
        autoCapitalize="none"
        spellcheck={false}
        maxLength={300}
        aria-invalid={wrong}
        aria-describedby={`${id}-problem`}
        onInput={() => setWrong(false)}
      />
      <p id={`${id}-problem`} class="problem" role="alert">
        {wrong ? sure.wrong : problem}
      </p>
      <p class="notice-choices">
        <button type="submit" class="button danger-button" aria-disabled={busy}>
          {yes}
        </button>
        <button type="button" class="button" onClick={leave}>
          {sure.no}
        </button>
      </p>
    </form>
  );
}
