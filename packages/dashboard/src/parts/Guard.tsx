// Keeps a page that fails from taking the whole dashboard with it.

import type { ComponentChildren } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { words } from '../texts/words';
import { FaultNotice } from './FaultNotice';

/** Give it the page's address as its key: another page is then another try. */
export function Guard({ children }: { children: ComponentChildren }) {
  const [broken, mend] = useErrorBoundary((error: unknown) => console.error(error));
  if (!broken) return <>{children}</>;
  return <FaultNotice fault={{ code: 'broken', status: 0, message: words.faults.broken }} retry={mend} />;
}
