// Telling what went wrong: to listeners always, to the console only with `debug`.

import { type Diagnose, type Diagnostic, DOCS } from './codes';

/** `true` warns with the code and its values; a function is told instead (the script tag hands in the full texts). */
export type DebugOption = boolean | ((diagnostic: Diagnostic) => void);

export const createDiagnose =
  (emit: (name: string, value: unknown) => void, debug?: DebugOption): Diagnose =>
  (code, values) => {
    const diagnostic = { ...values, code };
    emit('diagnostic', diagnostic);
    if (typeof debug === 'function') debug(diagnostic);
    else if (debug) console.warn('klankbord', diagnostic, DOCS + code);
  };
