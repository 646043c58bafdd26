// Reads the command line: the command, and its settings from flags, then variables, then defaults.

import { parseArgs } from 'node:util';
import { commandError } from './commandError';
import { nearestName } from './nearestName';
import { type CommandName, commandNames, settings, variableOf } from './settings';

export interface Asked {
  command: CommandName | 'help' | 'version';
  /** By flag; absent when neither given nor with a default. */
  values: Partial<Record<string, string>>;
  /** The words after the command. */
  files: string[];
}

/** How many files may stand after a command. */
const MOST_FILES: Record<CommandName, number> = {
  serve: 0,
  export: 0,
  import: 1,
  erase: 0,
  backup: 1,
  token: 2,
  lint: Infinity,
  simulate: 1,
};

const HELP = 'klankbord --help lists everything.';

/** A word in a message, never a control character or a page of text. */
const quoted = (word: string): string => JSON.stringify(word.slice(0, 60));

function readFlags(words: string[]): { flags: Map<string, string>; positionals: string[] } {
  const known = [...settings.map(({ flag }) => flag), 'help', 'version'];
  const switches = ['help', 'version', ...settings.flatMap(({ flag, value }) => (value ? [] : [flag]))];
  const isSwitch = (flag: string): boolean => switches.includes(flag);
  const options = Object.fromEntries(
    known.map((flag) => [flag, isSwitch(flag) ? { type: 'boolean' as const } : { type: 'string' as const }]),
  );
  const { tokens } = parseArgs({ args: words, options, strict: false, allowPositionals: true, tokens: true });
  const flags = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    if (token.name === 'h') flags.set('help', '');
    else if (token.name === 'v') flags.set('version', '');
    else if (!known.includes(token.name)) {
      throw commandError(
        2,
        `There is no option ${quoted(token.rawName)}. Did you mean "--${nearestName(token.name, known)}"? ${HELP}`,
      );
    } else if (isSwitch(token.name)) flags.set(token.name, 'true');
    else if (!token.value || (!token.inlineValue && token.value.startsWith('--'))) {
      throw commandError(2, `Option --${token.name} needs a value after it. ${HELP}`);
    } else flags.set(token.name, token.value);
  }
  return { flags, positionals };
}

function readCommand([name, ...files]: string[]): CommandName {
  if (name === undefined) throw commandError(2, `Say what to do: klankbord serve. ${HELP}`);
  const command = commandNames.find((known) => known === name);
  if (!command) {
    throw commandError(
      2,
      `There is no command ${quoted(name)}. Did you mean "${nearestName(name, [...commandNames])}"? ${HELP}`,
    );
  }
  const more = files[MOST_FILES[command]];
  if (more !== undefined) throw commandError(2, `${quoted(more)} after ${command} is one word too many. ${HELP}`);
  return command;
}

/**
 * @param words what stands after the program's name
 * @param variables usually `process.env`; an empty variable counts as absent
 * @throws a command error with exit code 2 for anything unknown
 * @example readArguments(['serve', '--port', '9000'], {}).values.port // '9000'
 */
export function readArguments(words: string[], variables: Partial<Record<string, string>>): Asked {
  const { flags, positionals } = readFlags(words);
  if (flags.has('help')) return { command: 'help', values: {}, files: [] };
  if (flags.has('version')) return { command: 'version', values: {}, files: [] };
  const command = readCommand(positionals);
  const own = settings.filter(({ commands }) => commands.includes(command));
  for (const flag of flags.keys()) {
    if (own.some((setting) => setting.flag === flag)) continue;
    throw commandError(2, `Option --${flag} does not go with ${command}. ${HELP}`);
  }
  const values = own.map(({ flag, fallback }) => [flag, flags.get(flag) ?? (variables[variableOf(flag)] || fallback)]);
  return {
    command,
    values: Object.fromEntries(values.filter(([, value]) => value !== undefined)) as Asked['values'],
    files: positionals.slice(1),
  };
}
