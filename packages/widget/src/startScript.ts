// The global of the script tag: takes over the stub's queue, starts when it knows enough, and is the same as `klankbord.track(…)`.

import { emptyJourney, tellJourney } from '@klankbord/protocol/journey';
import type { StartedWidget } from './createWidget';
import { fetchJson } from './fetchJson';
import type { InitOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import type { ScriptTag } from './scriptTag';

type Started = Pick<StartedWidget, 'widget' | 'diagnose'>;
type Command = (...args: unknown[]) => unknown;
type Global = Command & { q?: ArrayLike<unknown>[]; version?: string } & Record<string, unknown>;

declare const __VERSION__: string;

const COMMANDS =
  'track page identify reset consent feedback open close explain journey nextSurvey shown dismissed on flush status forget destroy'.split(
    ' ',
  );
/** What some commands give at once, while the start still waits for its configuration. */
const EARLY: Record<string, unknown> = { explain: [], journey: tellJourney(emptyJourney()), nextSurvey: null };

/** How often is looked whether the page has loaded without a call of `init`. */
const PATIENCE_MS = 1000;

/**
 * @param start starts with the options, all at once or bit by bit
 * @param files of which the one with the full texts is fetched where nothing starts
 */
export function startScript(
  tag: ScriptTag,
  start: (options: InitOptions) => Started,
  files: Pick<LazyFiles, 'debug'>,
): void {
  const globals = window as unknown as Record<string, Global | undefined>;
  const old = globals[tag.global];
  // Loaded twice: the first one goes on.
  if (old?.version) return void old('init');
  let started: Started | undefined;
  let begun = false;
  let isReady!: (started: Started) => void;
  const ready = new Promise<Started>((resolve) => {
    isReady = resolve;
  });

  /** Starts, or tells that something has begun already; the page never meets a rejection of ours. */
  const begin = async (given?: Partial<InitOptions>): Promise<unknown> => {
    if (begun) (await ready).diagnose('already-started');
    else {
      begun = true;
      let options = { ...tag.options, ...given } as InitOptions;
      let fault: unknown;
      if (tag.config) {
        try {
          options = { ...(await fetchJson(tag.config)), ...options } as InitOptions;
        } catch (error) {
          // The file may have said that the visitor has to be asked first: without it, nothing is stored or sent.
          options = { consent: 'pending', ...options };
          fault = error;
        }
      }
      started = start(options);
      if (fault) started.diagnose('config-unreachable', { address: tag.config, reason: String(fault) });
      isReady(started);
    }
    return (await ready).widget;
  };

  const run = (name: string, args: unknown[]): unknown => {
    if (name === 'init') return begin(args[0] as Partial<InitOptions> | undefined);
    const command = ({ widget, diagnose }: Started): unknown =>
      COMMANDS.includes(name)
        ? (widget as unknown as Record<string, Command>)[name]!(...args)
        : diagnose('unknown-command', { name, known: COMMANDS });
    if (started) return command(started);
    if (name in EARLY) return EARLY[name];
    const later = ready.then(command);
    // Whoever awaits it gets the rejection; the host's page gets none.
    later.catch(() => 0);
    // `on` gives back its stop at once, also when there is nothing to listen to yet.
    return name === 'on' ? () => void later.then((stop) => (stop as Command)()) : later;
  };

  const api = ((name: string, ...args: unknown[]) => run(name, args)) as unknown as Global;
  api.version = __VERSION__;
  for (const name of ['init', ...COMMANDS]) api[name] = (...args: unknown[]) => run(name, args);
  globals[tag.global] = api;

  const waiting = [...(Array.isArray(old?.q) ? old.q : [])].map(
    (args) => [...(args as unknown[])] as [string, ...unknown[]],
  );
  const init = waiting.find(([name]) => name === 'init');
  if (init || tag.config || tag.options.endpoint || tag.options.collector !== undefined)
    begin(init?.[1] as Partial<InitOptions>).catch(
      (error: unknown) => tag.options.debug && console.warn('klankbord', error),
    );
  else if (tag.options.site && tag.options.debug) {
    // Nobody has said where to: perhaps an address is misspelt, perhaps `init` comes later. It is told, and all calls wait on.
    const tell = (): unknown =>
      setTimeout(() => {
        if (document.readyState !== 'complete') tell();
        else if (!begun)
          files.debug().then(
            ({ explainDiagnostic }) => console.warn(explainDiagnostic({ code: 'no-endpoint' }), tag.options),
            () => 0,
          );
      }, PATIENCE_MS);
    tell();
  }
  for (const call of waiting) if (call !== init) run(call[0], call.slice(1));
}
