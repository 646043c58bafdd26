// What crosses from the script tag's file to the lazily loaded interface: one unmangled, versioned object each way.

import type { Diagnostic, FeedbackInput } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';
import type { LauncherOptions, Theme } from './initOptions';

/** Every word of the interface, by key; `ui/texts/en.ts` is the list of keys. */
export type Texts = Record<string, string>;

/** The interface asks this of its host. */
export interface UiHost {
  version: 1;
  /** Everything of ours on the page is in here. */
  root: ShadowRoot;
  /** BCP 47, as the page says it. */
  locale: string;
  /** The theme of the options, with that of the survey laid over it; without what no browser knows. */
  themeOf(survey: Survey): Theme;
  /** Where the launcher stands, so that a survey opened from it stands there too. */
  launcher: LauncherOptions;
  /** The words of a language, laid over English. */
  texts(language: string): Promise<Texts | undefined>;
  /**
   * Keeps an answer. `sent`: the endpoint has it; `kept`: it is stored and will be sent; `memory`: it is only in this
   * page. Rejects when it could not even be kept.
   */
  submit(input: FeedbackInput): Promise<'sent' | 'kept' | 'memory'>;
  /** Tells that the first question was touched. */
  started(survey: Survey): void;
  /** Tells that a question was answered, and left: once for each. */
  committed(survey: Survey, question: string): void;
  /** Tells that a survey has gone from the screen, and how. */
  closed(survey: Survey, outcome: 'answered' | 'dismissed'): void;
}

/** The host asks this of the interface. */
export interface Ui {
  /**
   * Shows a survey; `byVisitor` when the visitor asked for it, and then it takes the focus.
   *
   * @param into where an inline survey stands
   */
  show(survey: Survey, byVisitor: boolean, into?: HTMLElement): Promise<void>;
  /** Draws a survey at a place of the page's own choice, beside whatever else is shown; gives what takes it away. */
  place(survey: Survey, into: HTMLElement, page: boolean): Promise<() => void>;
  /** Takes the survey from the screen, without counting it as dismissed. */
  close(): void;
  destroy(): void;
}

/** The exports of `klankbord-ui-<hash>.js`. */
export interface UiFile {
  createUi(host: UiHost): Ui;
  /** The survey that works without any configuration: `feedback`. */
  builtInSurvey: Survey;
}

/** The exports of a language file. */
export interface TextFile {
  texts: Texts;
}

/** The exports of the debug file. */
export interface DebugFile {
  explainDiagnostic(diagnostic: Diagnostic): string;
  /** The full check of a survey, with the place and the reason. */
  checkSurvey(survey: unknown): { ok: boolean; detail?: string };
}
