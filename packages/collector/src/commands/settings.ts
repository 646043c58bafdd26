// The options of the command line: once here, for flags, KLANKBORD_* variables and --help.

export const commandNames = ['serve', 'export', 'import', 'erase', 'backup', 'token', 'lint', 'simulate'] as const;
export type CommandName = (typeof commandNames)[number];

export interface Setting {
  flag: string;
  /** What stands after the flag in --help; empty for a switch, which has no value. */
  value: string;
  fallback?: string;
  help: string;
  commands: readonly CommandName[];
}

export const settings: readonly Setting[] = [
  { flag: 'port', value: 'PORT', fallback: '8787', help: 'where to listen', commands: ['serve'] },
  {
    flag: 'host',
    value: 'HOST',
    fallback: '127.0.0.1',
    help: 'on which address; 0.0.0.0 is all of them',
    commands: ['serve'],
  },
  {
    flag: 'data',
    value: 'DIR',
    fallback: './klankbord-data',
    help: 'the folder of the database',
    commands: ['serve', 'export', 'import', 'erase', 'backup', 'token'],
  },
  {
    flag: 'origins',
    value: 'LIST',
    help: 'origins that may post, with commas: https://shop.example (default: all)',
    commands: ['serve'],
  },
  { flag: 'sites', value: 'LIST', help: 'sites that may post, with commas (default: all)', commands: ['serve'] },
  {
    flag: 'password',
    value: 'TEXT',
    help: 'the password of the dashboard (default: generated at the first start)',
    commands: ['serve'],
  },
  {
    flag: 'public-url',
    value: 'URL',
    help: 'the address that visitors see, behind a proxy: https://feedback.example',
    commands: ['serve'],
  },
  {
    flag: 'trust-proxy',
    value: '',
    help: 'a proxy stands in front: the last address of X-Forwarded-For is the visitor’s, for the rate limit',
    commands: ['serve'],
  },
  {
    flag: 'private-webhooks',
    value: '',
    help: 'webhooks may go to private addresses, and by plain http',
    commands: ['serve'],
  },
  { flag: 'log', value: 'FORMAT', fallback: 'pretty', help: 'json or pretty', commands: ['serve'] },
  {
    flag: 'retention-days',
    value: 'DAYS',
    help: 'days that behaviour is kept; or by kind: behaviour=90,answers=forever,contact=365, which is the default',
    commands: ['serve'],
  },
  {
    flag: 'site',
    value: 'SITE',
    help: 'which site; token takes every site without it',
    commands: ['export', 'import', 'erase', 'token'],
  },
  {
    flag: 'map',
    value: 'FILE',
    help: 'what each column is for, as JSON; without it, what their names say',
    commands: ['import'],
  },
  { flag: 'dry-run', value: '', help: 'only say what would come of it, and print the map', commands: ['import'] },
  { flag: 'refused', value: 'FILE', help: 'where to write the rows that are refused, with why', commands: ['import'] },
  { flag: 'undo', value: 'ID', help: 'take an import back, by the id that it printed', commands: ['import'] },
  { flag: 'visitor', value: 'ID', help: 'the visitor to erase: v_…', commands: ['erase'] },
  { flag: 'user', value: 'ID', help: 'the known person to erase, with every visitor they were', commands: ['erase'] },
  { flag: 'scopes', value: 'LIST', help: 'what it may do: read, write, post, metrics', commands: ['token'] },
  { flag: 'name', value: 'TEXT', help: 'what it is for', commands: ['token'] },
  {
    flag: 'surveys',
    value: 'FILE',
    help: 'the surveys to try on the journey: as for lint',
    commands: ['simulate'],
  },
  {
    flag: 'moments',
    value: 'FILE',
    help: 'moments of your own: what the option moments holds, or a configuration with it',
    commands: ['lint', 'simulate'],
  },
  { flag: 'events', value: 'LIST', help: 'names of your own events, with commas', commands: ['lint'] },
  {
    flag: 'now',
    value: 'TIME',
    help: 'lint: the day that schedules are compared with; simulate: the journey is moved so that it ends then',
    commands: ['lint', 'simulate'],
  },
  { flag: 'strict', value: '', help: 'warnings too end with status 1', commands: ['lint'] },
  { flag: 'json', value: '', help: 'print JSON, for machines', commands: ['lint', 'simulate'] },
];

/** @example variableOf('public-url') // 'KLANKBORD_PUBLIC_URL' */
export const variableOf = (flag: string): string => `KLANKBORD_${flag.replaceAll('-', '_').toUpperCase()}`;
