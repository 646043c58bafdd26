// What is on screen: the launcher, and one survey at a time in an interface that is fetched when it is needed.

import type { Client, ClientInside, FeedbackInput } from '@klankbord/client';
import type { Survey } from '@klankbord/protocol/survey';
import { createHost } from './createHost';
import { createLauncher, type Launcher } from './createLauncher';
import type { LauncherOptions, Theme } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import type { Ui } from './uiContract';

export interface ScreenParts {
  client: Client;
  inside: ClientInside;
  files: LazyFiles;
  theme: Theme;
  locale: string;
  /** Absent: no button. */
  launcher?: LauncherOptions;
  /** The survey of an id; throws for an unknown one. */
  find(id: string): Survey;
  shown(survey: Survey): void;
  started(survey: Survey): void;
  ended(survey: Survey, outcome: 'answered' | 'dismissed'): void;
}

export interface Screen {
  /** Fetches the interface at idle, so that a question does not wait for it. */
  prepare(): void;
  show(survey: Survey, byVisitor: boolean): Promise<void>;
  close(): void;
  destroy(): void;
}

/** Milliseconds that thanks wait for the endpoint before they say "kept, will be sent". */
const SENT_WITHIN_MS = 4000;

const whenIdle = (act: () => void): void => {
  // WebKit has no idle callback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 3000 });
  else setTimeout(act, 500);
};

export function createScreen(parts: ScreenParts): Screen {
  const { client, inside, files, theme, locale } = parts;
  let host: ReturnType<typeof createHost> | undefined;
  let launcher: Launcher | undefined;
  let ui: Promise<Ui> | undefined;
  let gone = false;

  const root = (): ShadowRoot => (host ??= createHost()).root;
  const submit = async (input: FeedbackInput): Promise<'sent' | 'kept' | 'memory'> => {
    const response = await client.feedback(input);
    if (response === null) throw new Error('feedback is not allowed here');
    inside.emit('submitted', { survey: (input.survey as { id: string }).id, response });
    await Promise.race([client.flush(), new Promise((done) => setTimeout(done, SENT_WITHIN_MS))]);
    if (await inside.isSent()) return 'sent';
    return inside.durable() ? 'kept' : 'memory';
  };
  const fetchUi = async (): Promise<Ui> => {
    const { createUi } = await files.ui();
    return createUi({
      version: 1,
      root: root(),
      locale,
      theme,
      launcher: parts.launcher ?? {},
      texts: async (language) => (await files.texts(language))?.texts,
      submit,
      started: parts.started,
      closed(survey, outcome) {
        launcher?.hide(false);
        parts.ended(survey, outcome);
      },
    });
  };
  /** The interface; what could not be fetched is fetched again the next time. */
  const getUi = (): Promise<Ui> => {
    ui ??= fetchUi().catch((error: unknown) => {
      ui = undefined;
      inside.diagnose('interface-unreachable', { reason: String(error) });
      throw error;
    });
    return ui;
  };
  const show = async (survey: Survey, byVisitor: boolean): Promise<void> => {
    const shown = await getUi();
    if (gone) return;
    await shown.show(survey, byVisitor);
    launcher?.hide(true);
    parts.shown(survey);
  };
  if (parts.launcher) {
    const { survey = 'feedback' } = parts.launcher;
    launcher = createLauncher(root(), parts.launcher, theme, locale, async () => show(parts.find(survey), true));
  }

  return {
    prepare: () => whenIdle(() => gone || getUi().catch(() => undefined)),
    show,
    close() {
      void ui?.then((shown) => shown.close());
      launcher?.hide(false);
    },
    destroy() {
      gone = true;
      void ui?.then((shown) => shown.destroy());
      host?.remove();
    },
  };
}
