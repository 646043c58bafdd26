// `klankbord.js`, the script tag: a classic script whose rarer parts are fetched from beside it when they are needed.

import type { MarkupFile } from '@klankbord/client/markup';
import type { VitalsFile } from '@klankbord/client';
import type { LazyFiles, ReplyFile, SensesFile, SignalsFile } from './lazyFiles';
import type { DebugFile, MoreFile, StoryFile, TextFile, UiFile } from './uiContract';
import { readScriptTag } from './scriptTag';
import { startEarly } from './startEarly';
import { startScript } from './startScript';

/** The names of the sibling files, baked in at build. */
declare const __SIBLINGS__: Record<string, string>;

const tag = readScriptTag(document.currentScript as HTMLScriptElement | null);
const siblings = __SIBLINGS__;
let { base } = tag;
const load = <T>(name: string): Promise<T> => import(/* the address is known only here */ base + siblings[name]);

const files: LazyFiles = {
  ui: () => load<UiFile>('ui'),
  more: () => load<MoreFile>('more'),
  story: () => load<StoryFile>('story'),
  debug: () => load<DebugFile>('debug'),
  markup: () => load<MarkupFile>('markup'),
  vitals: () => load<VitalsFile>('vitals'),
  signals: () => load<SignalsFile>('signals'),
  reply: () => load<ReplyFile>('reply'),
  // Languages have two letters, and so has the interface.
  texts: (language) =>
    language.length === 2 && language !== 'ui' && siblings[language] ? load<TextFile>(language) : undefined,
};

startScript(
  tag,
  (options) => {
    if (options.base) base = new URL(options.base.replace(/\/*$/, '/'), document.baseURI).href;
    return startEarly(options, files, () => load<SensesFile>('senses'));
  },
  files,
);
