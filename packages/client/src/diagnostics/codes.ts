// The codes of everything that can go wrong; their texts are in the debug file.

export type DiagnosticCode =
  | 'already-started'
  | 'bad-config'
  | 'bad-event-name'
  | 'bad-moment'
  | 'bad-option'
  | 'bad-props'
  | 'bad-survey'
  | 'config-unreachable'
  | 'data-layer-repaired'
  | 'data-layer-skipped'
  | 'element-props'
  | 'endpoint-login-page'
  | 'endpoint-redirected'
  | 'endpoint-refuses'
  | 'endpoint-unreachable'
  | 'endpoint-wrong'
  | 'event-refused'
  | 'event-too-large'
  | 'fault'
  | 'interface-unreachable'
  | 'markup-unreadable'
  | 'no-endpoint'
  | 'not-a-data-layer'
  | 'queue-full'
  | 'senses-unreachable'
  | 'storage-unavailable'
  | 'survey-fault'
  | 'unknown-command'
  | 'unknown-option'
  | 'unknown-survey'
  | 'unknown-text';

/** One thing that went wrong: its code and the values that belong to it. */
export interface Diagnostic {
  code: DiagnosticCode;
  [value: string]: unknown;
}

/** Tells one diagnostic. */
export type Diagnose = (code: DiagnosticCode, values?: Record<string, unknown>) => void;

/** What `track` and its like reject with: the code, and in `message` the place. The debug file has the full texts. */
export class KlankbordError extends Error {
  declare readonly code: DiagnosticCode;
  constructor(code: DiagnosticCode, place: string) {
    super(`${code}: ${place} (${DOCS}${code})`);
    Object.assign(this, { name: 'KlankbordError', code });
  }
}

/** Where each code is explained, in the repository. */
export const DOCS = 'docs/diagnostics.md#';
