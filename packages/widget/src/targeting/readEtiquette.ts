// The option `etiquette` with its defaults; what cannot be right is told, and the default holds.

import type { Diagnose } from '@klankbord/client';
import { parseDuration } from '@klankbord/protocol/condition';
import { defaultEtiquette, type Etiquette } from '@klankbord/protocol/decide';

export function readEtiquette(given: Partial<Etiquette> = {}, diagnose: Diagnose): Etiquette {
  const etiquette: Record<string, unknown> = { ...defaultEtiquette };
  for (const [name, value] of Object.entries(given)) {
    const isRight =
      name === 'perSession' ? Number.isInteger(value) : name in etiquette && parseDuration(value) !== undefined;
    const option = `etiquette.${name}`;
    if (isRight) etiquette[name] = value;
    else if (name in etiquette)
      diagnose('bad-option', {
        name: option,
        value,
        wanted: name === 'perSession' ? 'a whole number' : 'a duration such as 7d',
      });
    else diagnose('unknown-option', { name: option, known: ['etiquette.perSession', 'etiquette.quietTime'] });
  }
  return etiquette as unknown as Etiquette;
}
