// The script tag of a site, ready to be copied.

import { words } from '../texts/words';
import { CopyBox } from './CopyBox';

/** The line that makes a page speak to this collector. */
export const scriptTag = (origin: string, site: string): string =>
  `<script async src="${origin}/klankbord.js" data-site="${site}" data-collector="${origin}"></script>`;

export const ScriptTag = ({ site }: { site: string }) => (
  <CopyBox text={scriptTag(location.origin, site)} what={words.tag.copyWhat} />
);
