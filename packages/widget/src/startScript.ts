// The global of the script tag: takes over the stub's queue, starts when it knows enough, and is the same as `klankbord.track(…)`.

import { emptyJourney, tellJourney } from '@klankbord/protocol/journey';
import type { StartedWidget } from './createWidget';
import { fetchJson } from './fetchJson';
import { start } from './init';
import type { InitOptions } from './initOptions';
import type { LazyFiles } from './lazyFiles';
import type { ScriptTag } from './scriptTag';
import type { Widget } from './widget';

type Command = (...args: unknown[]) => unknown;
type Global = Command & { q?: ArrayLike<unknown>[]; version?: string } & Record<string, unknown>;

declare const __VERSION__: string;

const COMMANDS =
  'init track page identify reset consent feedback open close explain journey nextSurvey shown dismissed on flush status forget destroy'.split(
    ' ',
  );
/** What commands give that answer at once, while the start still waits for its configuration. */
const EMPTY: Record<string, () => unknown> = {
  explain: () => [],
  journey: () => tellJourney(emptyJourney()),
  nextSurvey: () => null,
};

/** The options, completed by the file that the tag names. What init and the tag say goes first. */
async function withConfig(
  said: InitOptions,
  config: string | undefined,
): Promise<{ options: InitOptions; fault?: string }> {
  if (!config) return { options: said };
  try {
    return { options: { ...((await fetchJson(config)) as Partial<InitOptions>), ...said } };
  } catch (error) {
    // The file may have said that the visitor has to be asked first: without it, nothing is stored or sent.
    return { options: { consent: 'pending', ...said }, fault: String(error) };
  }
}

export function startScript(tag: ScriptTag, files: LazyFiles): void {
  const globals = window as unknown as Record<string, Global | undefined>;
  const old = globals[tag.global];
  if (typeof old === 'function' && old.version) {
    // Loaded twice: the first one goes on.
    old('init');
    return;
  }
  let started: StartedWidget | undefined;
  let begun = false;
  let tellReady!: (widget: Widget) => void;
  const ready = new Promise<Widget>((resolve) => {
    tellReady = resolve;
  });

  const begin = (given: Partial<InitOptions> = {}): Promise<Widget> => {
    if (begun) {
      void ready.then(() => started?.diagnose('already-started'));
      return ready;
    }
    begun = true;
    const said = { ...tag.options, ...given } as InitOptions;
    const go = ({ options, fault }: { options: InitOptions; fault?: string }): void => {
      started = start(options, files);
      if (fault) started.diagnose('config-unreachable', { address: tag.config, reason: fault });
      for (const name of tag.unknown)
        started.diagnose('unknown-option' as 'bad-config', { name: `data-${name}`, known: [] });
      tellReady(started.widget);
    };
    if (tag.config) void withConfig(said, tag.config).then(go);
    else go({ options: said });
    return ready;
  };

  /** `on` gives back its stop at once, also when there is nothing to listen to yet. */
  const listenLater = (args: unknown[]): (() => void) => {
    let stop: (() => void) | undefined;
    let stopped = false;
    void ready.then((widget) => {
      if (!stopped) stop = (widget.on as Command)(...args) as () => void;
    });
    return () => {
      stopped = true;
      stop?.();
    };
  };
  const run = (name: string, args: unknown[]): unknown => {
    if (name === 'init') return begin(args[0] as Partial<InitOptions> | undefined);
    if (!COMMANDS.includes(name)) {
      void ready.then(() => started?.diagnose('unknown-command', { name, known: COMMANDS }));
      return undefined;
    }
    const command = (widget: Widget): unknown => (widget as unknown as Record<string, Command>)[name]!(...args);
    if (started) return command(started.widget);
    if (name === 'on') return listenLater(args);
    const empty = EMPTY[name];
    if (empty) return empty();
    const later = ready.then(command);
    // Whoever awaits it gets the rejection; the host's page gets none.
    later.catch(() => undefined);
    return later;
  };

  const api = ((name: string, ...args: unknown[]) => run(name, args)) as unknown as Global;
  api.version = __VERSION__;
  for (const name of COMMANDS) api[name] = (...args: unknown[]) => run(name, args);
  globals[tag.global] = api;

  const waiting = Array.from((typeof old === 'function' && old.q) || [], (args) => Array.from(args));
  const init = waiting.find(([name]) => name === 'init');
  const { endpoint, collector } = tag.options;
  if (init || endpoint || collector || tag.config) void begin((init?.[1] as Partial<InitOptions> | undefined) ?? {});
  for (const call of waiting) if (call !== init) run(call[0] as string, call.slice(1));
}
