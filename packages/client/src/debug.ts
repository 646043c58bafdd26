// `@klankbord/client/debug`, and the file that `data-debug` loads: full texts for diagnostics.

import type { Diagnostic } from './diagnostics/codes';
import { nearestName } from './diagnostics/nearestName';
import { diagnosticTexts } from './diagnostics/texts';

export { diagnosticTexts, nearestName };

const show = (value: unknown): string =>
  typeof value === 'string' ? value || 'missing' : (JSON.stringify(value) ?? String(value));

/**
 * The full text of a diagnostic: what happened, why, and what to do; for a mistyped name, also the one that was meant.
 *
 * @example client.on('diagnostic', (diagnostic) => console.warn(explainDiagnostic(diagnostic)))
 */
export function explainDiagnostic(diagnostic: Diagnostic): string {
  const text = diagnosticTexts[diagnostic.code].replace(/\{(\w+)\}/g, (_, name: string) => show(diagnostic[name]));
  const { name, known } = diagnostic;
  const nearest = typeof name === 'string' && Array.isArray(known) ? nearestName(name, known as string[]) : undefined;
  return `klankbord: ${text}${nearest ? ` Did you mean "${nearest}"?` : ''}`;
}
