// The script tag of a site, ready to be copied.

import { useState } from 'preact/hooks';
import { words } from '../texts/words';

/** The line that makes a page speak to this collector. */
export const scriptTag = (origin: string, site: string): string =>
  `<script async src="${origin}/klankbord.js" data-site="${site}" data-collector="${origin}"></script>`;

export function ScriptTag({ site }: { site: string }) {
  const [copied, setCopied] = useState(false);
  const tag = scriptTag(location.origin, site);

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(tag);
    setCopied(true);
  };

  return (
    <div class="tag">
      <pre>
        <code>{tag}</code>
      </pre>
      {/* The clipboard is only there on https and localhost. */}
      {navigator.clipboard && (
        <button type="button" class="button" onClick={() => void copy()} aria-label={words.tag.copyWhat}>
          {copied ? words.copied : words.copy}
        </button>
      )}
      <span class="unseen" role="status">
        {copied && words.copied}
      </span>
    </div>
  );
}
