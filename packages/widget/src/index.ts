// `@klankbord/widget`: asks at the right moment; the same as the script tag, for bundlers.

import { start } from './init';
import type { InitOptions } from './initOptions';
import { findTexts } from './languages';
import type { Widget } from './widget';

export type { FeedbackInput, Status } from '@klankbord/client';
export { KlankbordError } from '@klankbord/client';
export { defineSurvey, type Survey } from '@klankbord/protocol/survey';
export type { InitOptions, LauncherOptions, OwnTexts, SignalOptions, Theme } from './initOptions';
export type { Explanation } from './targeting/createTargeting';
export type { Widget, WidgetEvents } from './widget';

let started: ReturnType<typeof start> | undefined;
/** Surveys that were asked for before `init`. */
const waiting = new Set<() => void>();

/**
 * Starts Klankbord on this page. A second call gives the first widget back, with the diagnostic `already-started`.
 *
 * @example const klankbord = init({ site: 'shop', endpoint: 'https://example.com/feedback' });
 * klankbord.track('search', { search_term: 'jacket', results_count: 0 });
 */
export function init(options: InitOptions): Widget {
  if (started) {
    started.diagnose('already-started');
    return started.widget;
  }
  started = start(options, {
    ui: () => import('./ui/index'),
    more: () => import('./moreFile'),
    story: () => import('./storyFile'),
    debug: () => import('./debugFile'),
    markup: () => import('./markupFile'),
    vitals: () => import('./vitalsFile'),
    signals: () => import('./signalsFile'),
    reply: () => import('./replyFile'),
    texts: findTexts,
  });
  const { widget } = started;
  for (const draw of waiting) draw();
  waiting.clear();
  return {
    ...widget,
    async destroy() {
      started = undefined;
      await widget.destroy();
    },
  };
}

/**
 * Draws a survey in an element of the page, with the room of a page of its own; it waits for `init` and for the survey.
 *
 * @param surveyId default `feedback`, the built-in one
 * @returns takes it away, without counting as dismissed
 * @example const remove = renderSurvey(document.querySelector('main')!, 'returns');
 */
export function renderSurvey(element: HTMLElement, surveyId = 'feedback'): () => void {
  let remove: (() => void) | undefined;
  const draw = (): void => {
    remove = started?.place?.(element, surveyId, true);
  };
  if (started) draw();
  else waiting.add(draw);
  return () => {
    waiting.delete(draw);
    remove?.();
  };
}
