// Starts what cannot wait, and adds the rest when its file is there: signals, moments, and asking.

import type { Client, FeedbackInput, MomentsHost, Report, Signal } from '@klankbord/client';
import { catchEarly } from './catchEarly';
import type { StartedWidget } from './createWidget';
import { fetchPublished } from './fetchPublished';
import { firstSignals } from './firstSignals';
import type { InitOptions, SignalOptions } from './initOptions';
import type { LazyFiles, SensesFile } from './lazyFiles';
import { listSignals } from './listSignals';
import { startClient } from './startClient';
import type { Widget } from './widget';

/** Commands that wait for the file, and then give a promise of what they would give. */
const WAITING = ['open', 'close', 'shown', 'dismissed'] as const;

/** What the script tag's global needs. */
type Started = Pick<StartedWidget, 'widget' | 'diagnose'>;

/**
 * What happens before the file is there is kept for it: events by the journey, pushes by the data layer itself, errors
 * and marked elements here. When it cannot be fetched, that is told, and the page goes on with page views and what it tracks itself.
 */
export function startEarly(options: InitOptions, files: LazyFiles, load: () => Promise<SensesFile>): Started {
  const loading = load();
  const { segment, checkout } = Object(options.signals) as SignalOptions;
  // Asked for by a signal of that file: on its way at the same time, not after it.
  if (segment || checkout) files.signals().catch(() => 0);
  const early = catchEarly();
  let stops = [early.stop];
  const stop = (): void => {
    for (const one of stops) one();
    stops = [];
  };
  let report: Report | undefined;
  let moments!: MomentsHost;
  const wait: Signal = (given) => {
    report = Object.assign(given, { missed: early.missed });
    return stop;
  };
  const waitForMoments = (given: MomentsHost): (() => void) => {
    moments = given;
    return stop;
  };
  const parts = startClient(
    options,
    files,
    options.signals === false ? [] : [...listSignals(firstSignals, options, files), wait],
    { start: waitForMoments },
    true,
  );
  const { client, inside } = parts;
  let whole: StartedWidget | undefined;
  let gone = false;
  const arrived = loading.then(({ addSenses }) => {
    if (gone) return;
    early.stop();
    const added = addSenses(options, files, { ...parts, moments, report });
    stops = added.stops;
    whole = added.started;
  });
  arrived.catch((error: unknown) => {
    inside.diagnose('senses-unreachable', { reason: String(error) });
    inside.emit('ready');
  });
  const whenWhole = (act: () => void): void => void arrived.then(act, () => 0);
  fetchPublished(options, inside.diagnose, (published) => whenWhole(() => whole?.addPublished(published)));
  const widget = {
    ...waitingWidget(client, arrived, whenWhole, () => whole),
    on: inside.on as Widget['on'],
    async destroy() {
      gone = true;
      await (whole?.widget ?? client).destroy();
    },
  };
  return { widget, diagnose: inside.diagnose };
}

/** The commands, from before the file is there until long after. */
function waitingWidget(
  client: Client,
  arrived: Promise<void>,
  whenWhole: (act: () => void) => void,
  whole: () => StartedWidget | undefined,
): Omit<Widget, 'on' | 'destroy'> {
  const later =
    (name: (typeof WAITING)[number]) =>
    (id?: string): unknown => {
      const command = (): unknown => whole()?.widget[name](id!);
      if (whole()) return command();
      const done = arrived.then(command);
      // Whoever awaits it gets the rejection; the host's page gets none.
      done.catch(() => 0);
      return done;
    };
  return {
    ...client,
    ...(Object.fromEntries(WAITING.map((name) => [name, later(name)])) as unknown as Pick<
      Widget,
      (typeof WAITING)[number]
    >),
    explain: (id) => whole()?.widget.explain(id) ?? [],
    nextSurvey: () => whole()?.widget.nextSurvey() ?? null,
    feedback(input: FeedbackInput) {
      const now = whole();
      if (now) return now.widget.feedback(input);
      const stored = client.feedback(input);
      whenWhole(() => whole()?.noteAnswer(input, stored));
      return stored;
    },
  };
}
