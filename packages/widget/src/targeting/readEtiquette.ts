// The option `etiquette` with its defaults; what cannot be right is told, and the default holds.

import type { Diagnose } from '@klankbord/client';
import { parseDuration } from '@klankbord/protocol/condition';
import { defaultEtiquette, type Etiquette } from '@klankbord/protocol/decide';

const CHECKS = {
  perSession: [(value: unknown) => Number(value) >= 0 && typeof value === 'number', '0, 1, 2 …'],
  quietTime: [(value: unknown) => parseDuration(value) !== undefined, '7d'],
} as const;

export function readEtiquette(given: Partial<Etiquette> | undefined, diagnose: Diagnose): Etiquette {
  const etiquette = { ...defaultEtiquette };
  for (const [name, value] of Object.entries(given ?? {})) {
    const [isRight, wanted] = Object.hasOwn(CHECKS, name) ? CHECKS[name as 'quietTime'] : [];
    if (isRight?.(value)) Object.assign(etiquette, { [name]: value });
    else if (value !== undefined)
      diagnose('bad-option', { name: `etiquette.${name}`, value, wanted: wanted ?? Object.keys(CHECKS) });
  }
  return etiquette;
}
