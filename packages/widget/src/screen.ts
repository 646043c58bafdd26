// What is on screen, as the other parts see it: what it is given, and what it can do.

import type { Client, ClientInside } from '@klankbord/client';
import type { ConditionContext } from '@klankbord/protocol/condition';
import type { Survey } from '@klankbord/protocol/survey';
import type { LauncherOptions, OwnTexts, Theme } from './initOptions';
import type { LazyFiles } from './lazyFiles';

export interface ScreenParts {
  client: Client;
  inside: ClientInside;
  files: LazyFiles;
  theme: Theme;
  /** The language of the page, as it is now. */
  locale(): string;
  /** The site's own words. */
  texts: OwnTexts;
  /** Absent: no button. */
  launcher?: LauncherOptions | undefined;
  /** What conditions see now. */
  context(): ConditionContext;
  find(id: string): Survey | undefined;
  shown(survey: Survey, byVisitor: boolean): void;
  /** Drawn where the page wants it. */
  placed(survey: Survey): void;
  started(survey: Survey): void;
  /** A question was answered, and left. */
  committed(survey: Survey, question: string): void;
  /** The answer is stored; thanks may still be on screen. */
  answered(survey: Survey): void;
  dismissed(survey: Survey, byVisitor: boolean): void;
  /** Nothing of ours is on screen any more. */
  cleared(): void;
}

export interface Screen {
  /** Fetches the interface at idle, so that a question does not wait for it. */
  prepare(): void;
  /** Shows what the visitor asked for, or what stood there before a reload. */
  open(id: string, byVisitor?: boolean): Promise<void>;
  /** @param fits asked when all is there: false leaves the screen as it is */
  show(survey: Survey, byVisitor: boolean, fits?: () => boolean): Promise<void>;
  /** What the launcher opens instead of its own survey: one that waits; none any more. */
  offer(survey?: Survey): void;
  /** Draws a survey in an element of the page; gives back what takes it away. It is never in the way of another. */
  place(element: HTMLElement, id: string, page: boolean): Promise<() => void>;
  /** True while a survey is being fetched or shown here. */
  busy(): boolean;
  /** A theme that arrives later, under that of the page. */
  paint(under: Theme | undefined): void;
  /** Puts our element back where the page has thrown it away. */
  stay(): void;
  close(): void;
  destroy(): void;
}
