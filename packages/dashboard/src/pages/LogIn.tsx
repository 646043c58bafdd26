// The log-in page: one password, what went wrong in plain words, and where the password is found.

import { useEffect, useRef, useState } from 'preact/hooks';
import { Heading } from '../parts/Heading';
import { type Fault, logIn } from '../readings';
import { spanText } from '../texts/times';
import { words } from '../texts/words';

const SECOND_MS = 1000;
const UNTOLD_WAIT_MS = 30_000;

/** Milliseconds until another try is allowed, counted down; 0 when it is. */
function useWait(): [number, (ms: number) => void] {
  const [leftMs, setLeftMs] = useState(0);
  useEffect(() => {
    if (leftMs <= 0) return;
    const timer = setTimeout(() => setLeftMs(leftMs - SECOND_MS), SECOND_MS);
    return () => clearTimeout(timer);
  }, [leftMs]);
  return [leftMs, setLeftMs];
}

export function LogIn({ onLoggedIn }: { onLoggedIn(): Promise<void> }) {
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [waitMs, setWaitMs] = useWait();

  const tell = (fault: Fault): void => {
    if (fault.status === 429) setWaitMs(fault.retryAfterMs ?? UNTOLD_WAIT_MS);
    setProblem(fault.status === 401 ? words.logIn.wrong : fault.status === 429 ? '' : fault.message);
    field.current?.select();
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const password = field.current?.value ?? '';
    if (busy || waitMs > 0) return;
    if (!password) {
      setProblem(words.logIn.missing);
      field.current?.focus();
      return;
    }
    setBusy(true);
    setProblem('');
    const reading = await logIn(password);
    if (reading.ok) return onLoggedIn();
    setBusy(false);
    tell(reading.fault);
  };

  const said = waitMs > 0 ? words.logIn.throttled(spanText(waitMs)) : problem;
  return (
    <main class="login">
      <p class="brand">{words.product}</p>
      <Heading title={[words.logIn.title]}>{words.logIn.title}</Heading>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <label for="password">{words.logIn.password}</label>
        <input
          ref={field}
          id="password"
          type="password"
          autoComplete="current-password"
          aria-invalid={Boolean(problem)}
          aria-describedby="login-problem"
          required
        />
        <p id="login-problem" class="problem" role={waitMs > 0 ? undefined : 'alert'}>
          {said}
        </p>
        <button type="submit" class="button main-button" aria-disabled={busy || waitMs > 0}>
          {busy ? words.logIn.busy : words.logIn.submit}
        </button>
      </form>
      <section class="where">
        <h2>{words.logIn.where}</h2>
        <p>{words.logIn.wherePassword}</p>
        <p>{words.logIn.whereLink}</p>
      </section>
    </main>
  );
}
