// Tells when it is the page's own Content-Security-Policy that keeps us from the endpoint: a failed request alone does not say why.

import type { Diagnose } from '@klankbord/client';

const EVENT = 'securitypolicyviolation';

/** Told once; gives back what stops it. */
export function tellBlocked(endpoint: string, diagnose: Diagnose): () => void {
  const heard = ({ blockedURI, effectiveDirective: directive }: SecurityPolicyViolationEvent): void => {
    // Of an address that was redirected, only the origin is told.
    if (!blockedURI || !new URL(endpoint, document.baseURI).href.startsWith(blockedURI)) return;
    stop();
    diagnose('endpoint-unreachable', { endpoint, cause: 'csp', directive });
  };
  const stop = (): void => document.removeEventListener(EVENT, heard);
  document.addEventListener(EVENT, heard);
  return stop;
}
