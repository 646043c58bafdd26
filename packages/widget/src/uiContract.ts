// What crosses from the script tag's file to the lazily loaded interface: one unmangled, versioned object each way.

import type { Diagnose, Diagnostic, FeedbackInput } from '@klankbord/client';
import type { TrailStep } from '@klankbord/protocol/journey';
import type { StepTexts } from '@klankbord/protocol/steps';
import type { LocalText, QuestionType, RarerQuestion, Survey } from '@klankbord/protocol/survey';
import type { PageParts } from './checkPage';
import type { FlowHost } from './flowHost';
import type { LauncherOptions, Theme } from './initOptions';
import type { Views } from './ui/questions/questionProps';

/** Every word of the interface, by key; `ui/texts/en.ts` is the list of keys. */
export type Texts = Record<string, string>;

/** The interface asks this of its host. */
export interface UiHost extends FlowHost {
  version: 1;
  /** Everything of ours on the page is in here. */
  root: ShadowRoot;
  /** BCP 47, as the page says it now. */
  readonly locale: string;
  /** The theme of the options, with that of the survey laid over it; without what no browser knows. */
  themeOf(survey: Survey): Theme;
  /** Where the launcher stands, so that a survey opened from it stands there too. */
  launcher: LauncherOptions;
  /** The words of a language, laid over English. */
  texts(language: string): Promise<TextFile | undefined>;
  /** The site's own words, laid over those. */
  ownTexts: Record<string, LocalText>;
  diagnose(code: Diagnostic['code'], values?: Record<string, unknown>): void;
  /** The file with the rarer question types. */
  more(): Promise<MoreFile>;
  /** The file that makes sentences of a visit's steps. */
  story(): Promise<StoryFile>;
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
  /** Asks on in the language that the page has now. */
  changeLanguage(): Promise<void>;
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

/** The exports of `klankbord-more-<hash>.js`. */
export interface MoreFile {
  types: readonly QuestionType[];
  views: Views<RarerQuestion>;
  /** What they add to the style sheet. */
  styles: string;
}

/** The exports of `klankbord-story-<hash>.js`. */
export interface StoryFile {
  describeStep(step: TrailStep, texts: StepTexts, locale: string): string;
  /** The English sentences. */
  steps: StepTexts;
}

/** The exports of a language file. */
export interface TextFile {
  texts: Texts;
  /** The sentences for steps of the trail. */
  steps: StepTexts;
}

/** The exports of the debug file. */
export interface DebugFile {
  explainDiagnostic(diagnostic: Diagnostic): string;
  /** Tells what is wrong with surveys and moments, with the place and the reason. */
  checkPage(parts: PageParts, diagnose: Diagnose): void;
}
