// `klankbord.js`, the script tag: a classic script whose rarer parts are fetched from beside it when they are needed.

import type { MarkupFile } from '@klankbord/client/markup';
import type { VitalsFile } from '@klankbord/client';
import type { ReplyFile, SignalsFile } from './lazyFiles';
import type { DebugFile, MoreFile, TextFile, UiFile } from './uiContract';
import { readScriptTag } from './scriptTag';
import { startScript } from './startScript';

/** The names of the sibling files, baked in at build. */
declare const __SIBLINGS__: Record<string, string>;

const tag = readScriptTag(document.currentScript as HTMLScriptElement | null);
const siblings = __SIBLINGS__;
const load = <T>(name: string): Promise<T> =>
  import(/* the address is known only here */ `${tag.base}${siblings[name]}`);

startScript(tag, {
  ui: () => load<UiFile>('ui'),
  more: () => load<MoreFile>('more'),
  debug: () => load<DebugFile>('debug'),
  markup: () => load<MarkupFile>('markup'),
  vitals: () => load<VitalsFile>('vitals'),
  signals: () => load<SignalsFile>('signals'),
  reply: () => load<ReplyFile>('reply'),
  // Languages have two letters, and so has the interface.
  texts: (language) =>
    language.length === 2 && language !== 'ui' && siblings[language] ? load<TextFile>(language) : undefined,
});
