// What `init` gives: the commands of a client, and those of asking.

import type { Client, ClientEvents } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';
import type { Explanation } from './targeting/createTargeting';

/** What can be listened to, besides the client's own. */
export interface WidgetEvents extends ClientEvents {
  shown: { survey: string };
  started: { survey: string };
  /** A question was answered, and left; its answer is not told. */
  answered: { survey: string; question: string };
  /** An answer is stored. */
  submitted: { survey: string; response: string };
  dismissed: { survey: string };
  suppressed: { survey: string; reason: string };
}

export interface Widget extends Omit<Client, 'on'> {
  on<Name extends keyof WidgetEvents>(name: Name, listener: (value: WidgetEvents[Name]) => void): () => void;
  /** Shows a survey now, whatever its targeting says; the built-in one by default. */
  open(surveyId?: string): Promise<void>;
  /** Takes the survey from the screen. */
  close(): Promise<void>;
  /** Why each survey is or is not shown now: every condition with its value. */
  explain(surveyId?: string): Explanation[];
  /** Headless: the survey that would be shown now, or null. */
  nextSurvey(): Survey | null;
  /** Headless: your own interface has shown a survey. */
  shown(surveyId: string): void;
  /** Headless: your own interface was closed without an answer. */
  dismissed(surveyId: string): void;
}
