// A text to be taken elsewhere: a tag, a link, a token; with a button that copies it.

import { useState } from 'preact/hooks';
import { words } from '../texts/words';

interface Props {
  text: string;
  /** What the button copies, for whoever does not see the box. */
  what: string;
  /** For a long text: how many lines are seen at once. */
  rows?: number;
}

export function CopyBox({ text, what, rows }: Props) {
  const [copied, setCopied] = useState(false);

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };

  return (
    <div class="tag">
      {rows ? (
        // It scrolls, so it has to take the focus.
        <textarea readOnly rows={rows} value={text} aria-label={what} spellcheck={false} />
      ) : (
        <pre>
          <code>{text}</code>
        </pre>
      )}
      {/* The clipboard is only there on https and localhost. */}
      {navigator.clipboard && (
        <button type="button" class="button" onClick={() => void copy()} aria-label={what}>
          {copied ? words.copied : words.copy}
        </button>
      )}
      <span class="unseen" role="status">
        {copied && words.copied}
      </span>
    </div>
  );
}
