// The option `etiquette` with its defaults; what cannot be right is told, and the default holds.

import type { Diagnose } from '@klankbord/client';
import { parseDuration } from '@klankbord/protocol/condition';
import { defaultEtiquette, type Etiquette } from '@klankbord/protocol/decide';

export function readEtiquette(given: Partial<Etiquette> = {}, diagnose: Diagnose): Etiquette {
  const etiquette: Record<string, unknown> = { ...defaultEtiquette };
  for (const [name, value] of Object.entries(given)) {
    const isRight =
      name === 'perSession' ? Number.isFinite(value) : name in etiquette && parseDuration(value) !== undefined;
    if (isRight) etiquette[name] = value;
    else diagnose('bad-option', { name: `etiquette.${name}`, value, wanted: defaultEtiquette });
  }
  return etiquette as unknown as Etiquette;
}
