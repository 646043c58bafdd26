// Who is logged in and which sites there are, for every part below the frame.

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Me } from '../readings';

export interface Session extends Me {
  /** Reads account and sites again. */
  refresh(): void;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session; only parts that are shown to somebody logged in may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession was called outside the frame: wrap the part in SessionContext.Provider');
  return session;
}
