// Files that are fetched only when they are needed: a name, and whoever knows how to get it.

import type { MarkupFile } from '@klankbord/client/markup';
import type { CheckoutOptions, Signal, VitalsFile } from '@klankbord/client';
import type { StartedWidget } from './createWidget';
import type { InitOptions } from './initOptions';
import type { ReplyHost } from './replyFile';
import type { SensesHost } from './sensesFile';
import type { DebugFile, MoreFile, StoryFile, TextFile, UiFile } from './uiContract';

/** The exports of the file with the signals that a site has to ask for. */
export interface SignalsFile {
  onCheckout(options: CheckoutOptions): Signal;
  onSegment(): Signal;
}

/** The exports of the file that shows replies. */
export interface ReplyFile {
  watchReplies(host: ReplyHost): Promise<void>;
}

/** The exports of the file with everything that can come after the start. */
export interface SensesFile {
  addSenses(
    options: InitOptions,
    files: LazyFiles,
    host: SensesHost,
  ): { started: StartedWidget; stops: (() => void)[] };
}

/** What can be fetched later. */
export interface LazyFiles {
  ui(): Promise<UiFile>;
  more(): Promise<MoreFile>;
  story(): Promise<StoryFile>;
  debug(): Promise<DebugFile>;
  markup(): Promise<MarkupFile>;
  vitals(): Promise<VitalsFile>;
  signals(): Promise<SignalsFile>;
  reply(): Promise<ReplyFile>;
  /** The words of a language, or undefined for one that does not exist; English is part of `ui`. */
  texts(language: string): Promise<TextFile> | undefined;
}
