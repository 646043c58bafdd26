// The whole app: who is logged in decides between the log-in page and the pages of a site.

import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { FaultNotice } from '../parts/FaultNotice';
import { SessionContext } from '../parts/session';
import { Skeleton } from '../parts/Skeleton';
import { type Fault, getMe, type Me, onSignedOut } from '../readings';
import { LogIn } from './LogIn';
import { Pages } from './Pages';

type State = { is: 'loading' } | { is: 'signed-out' } | { is: 'failed'; fault: Fault } | { is: 'ready'; me: Me };

export function App() {
  const [state, setState] = useState<State>({ is: 'loading' });

  const refresh = useCallback(async () => {
    const reading = await getMe();
    // A refresh that fails leaves what is shown; onSignedOut below hears the 401.
    setState((before) => {
      if (reading.ok) return { is: 'ready', me: reading.value };
      if (reading.fault.status === 401) return { is: 'signed-out' };
      return before.is === 'ready' ? before : { is: 'failed', fault: reading.fault };
    });
  }, []);

  useEffect(() => void refresh(), [refresh]);
  useEffect(() => onSignedOut(() => setState({ is: 'signed-out' })), []);

  const session = useMemo(
    () => (state.is === 'ready' ? { ...state.me, refresh: () => void refresh() } : undefined),
    [state, refresh],
  );

  if (state.is === 'signed-out') return <LogIn onLoggedIn={refresh} />;
  if (session) {
    return (
      <SessionContext.Provider value={session}>
        <Pages />
      </SessionContext.Provider>
    );
  }
  return (
    <main class="alone">
      {state.is === 'failed' ? <FaultNotice fault={state.fault} retry={() => void refresh()} /> : <Skeleton rows={3} />}
    </main>
  );
}
