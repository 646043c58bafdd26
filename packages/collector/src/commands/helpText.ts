// What --help prints.

import { type CommandName, settings, variableOf } from './settings';

function listSettings(command: CommandName): string {
  const own = settings.filter(({ commands }) => commands.includes(command));
  const left = own.map(({ flag, value }) => `  --${flag} ${value}`.trimEnd());
  const width = Math.max(...left.map(({ length }) => length));
  return own
    .map(
      ({ help, fallback }, index) =>
        `${left[index]!.padEnd(width)}  ${help}${fallback ? ` (default: ${fallback})` : ''}`,
    )
    .join('\n');
}

export const helpText = `klankbord: receives, stores and shows what visitors say.

klankbord serve [options]
  Listens, with an embedded database. Prints the dashboard's address, a link that signs in once, and the script tag.
${listSettings('serve')}

klankbord export --site SITE [options] > answers.ndjson
  Writes every answer of a site, newest first, one JSON object a line. It may run while the collector serves.
${listSettings('export')}

klankbord import FILE --site SITE [options]
  Takes answers from elsewhere out of a CSV file. The same file a second time adds nothing. Status 1 when rows were
  refused. It may run while the collector serves.
${listSettings('import')}

klankbord erase --site SITE --visitor ID [options]
  Erases a visitor, or with --user a known person; late events stay away too. It may run while the collector serves.
${listSettings('erase')}

klankbord backup FILE [options]
  Writes a copy of the database, whole and compact, while the collector serves. To restore it, put it in an empty
  data folder as klankbord.db.
${listSettings('backup')}

klankbord token make|list|revoke ID [options]
  Tokens for programs: reading /api, posting as a back office, metrics. A token is shown once.
${listSettings('token')}

klankbord lint FILE… [options]
  Looks surveys over before visitors do: what is wrong, where, why, and what to do. JSON files, or .mjs and .js that
  export surveys or a configuration. Status 1 when there are errors.
${listSettings('lint')}

klankbord simulate JOURNEY --surveys FILE [options]
  Replays a recorded visit (.json or .ndjson with events) and says what would be asked, when and why, or why not.
${listSettings('simulate')}

  --help, -h     this text
  --version, -v  the version

Each option can also be a variable: --public-url is ${variableOf('public-url')}. A flag goes before a variable.
`;
