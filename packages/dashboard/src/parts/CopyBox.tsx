// A text to be taken elsewhere: a tag, a link, a token; with a button that copies it.

import { useState } from 'preact/hooks';
import { words } from '../texts/words';

/** @param what the button copies, for whoever does not see the box */
export function CopyBox({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };

  return (
    <div class="tag">
      <pre>
        <code>{text}</code>
      </pre>
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
