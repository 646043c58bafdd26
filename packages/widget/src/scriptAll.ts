// `klankbord-all.js`: everything in one classic script, for sites with SRI, hashes or exact paths in their CSP.

import * as debug from './debugFile';
import { start } from './init';
import { findTexts } from './languages';
import type { LazyFiles } from './lazyFiles';
import * as markup from './markupFile';
import * as more from './moreFile';
import { readScriptTag } from './scriptTag';
import * as signals from './signalsFile';
import * as reply from './replyFile';
import { startScript } from './startScript';
import * as story from './storyFile';
import * as ui from './ui/index';
import * as vitals from './vitalsFile';

const files: LazyFiles = {
  ui: async () => ui,
  more: async () => more,
  story: async () => story,
  debug: async () => debug,
  markup: async () => markup,
  vitals: async () => vitals,
  signals: async () => signals,
  reply: async () => reply,
  texts: findTexts,
};

startScript(
  readScriptTag(document.currentScript as HTMLScriptElement | null),
  (options) => start(options, files),
  files,
);
