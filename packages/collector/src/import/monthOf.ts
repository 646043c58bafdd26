// The number of a month by its name, in the languages that the widget speaks and whose months are written in Latin letters.

const LANGUAGES = ['en', 'nl', 'de', 'fr', 'es', 'it', 'pt'];

const plain = (name: string): string => name.toLowerCase().replace(/\./g, '');

/** Where two languages mean different months by one name, the name is left out. */
function nameMonths(): Map<string, number> {
  const months = new Map<string, number>();
  const unclear = new Set<string>();
  for (const language of LANGUAGES) {
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' });
      for (let index = 0; index < 12; index++) {
        const name = plain(format.format(Date.UTC(2026, index, 15)));
        if ((months.get(name) ?? index + 1) !== index + 1) unclear.add(name);
        months.set(name, index + 1);
      }
    }
  }
  for (const name of unclear) months.delete(name);
  return months;
}

let known: Map<string, number> | undefined;

/** @example monthOf('März') // 3 */
export const monthOf = (name: string): number | undefined => (known ??= nameMonths()).get(plain(name));
