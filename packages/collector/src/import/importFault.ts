// Why a whole file cannot be imported: what was found, and what to do.

export interface ImportFault {
  ok: false;
  /** A word for programs: `workbook`, `no-rows` … */
  code: string;
  /** What was found, and what to do. */
  message: string;
}

export const importFault = (code: string, message: string): ImportFault => ({ ok: false, code, message });
