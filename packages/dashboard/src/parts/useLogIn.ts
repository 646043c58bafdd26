// Trying a password: what is said when it is wrong, and the wait after too many tries.

import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Fault, logIn } from '../readings';
import { spanText } from '../texts/times';
import { words } from '../texts/words';

const SECOND_MS = 1000;
/** Where the collector has asked for a wait without saying how long. */
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

/** The account that the first start makes. */
export const FIRST_NAME = 'owner';

export interface LogInControls {
  name: RefObject<HTMLInputElement | null>;
  field: RefObject<HTMLInputElement | null>;
  busy: boolean;
  /** True while no try is allowed. */
  waiting: boolean;
  /** What to tell; an empty text when there is nothing. */
  problem: string;
  submit(event: Event): void;
}

export function useLogIn(onLoggedIn: () => Promise<void>): LogInControls {
  const name = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [waitMs, setWaitMs] = useWait();
  const waiting = waitMs > 0;

  const tell = ({ status, retryAfterMs = UNTOLD_WAIT_MS, message }: Fault): void => {
    if (status === 429) setWaitMs(retryAfterMs);
    setProblem(status === 401 ? words.logIn.wrong : status === 429 ? words.logIn.throttledOver : message);
    field.current?.focus();
    field.current?.select();
  };

  const tryOut = async (password: string): Promise<void> => {
    setBusy(true);
    setProblem('');
    const reading = await logIn(name.current?.value.trim() || FIRST_NAME, password);
    if (reading.ok) return onLoggedIn();
    setBusy(false);
    tell(reading.fault);
  };

  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy || waiting) return;
    const password = field.current?.value ?? '';
    if (password) return void tryOut(password);
    setProblem(words.logIn.missing);
    field.current?.focus();
  };

  return { name, field, busy, waiting, problem: waiting ? words.logIn.throttled(spanText(waitMs)) : problem, submit };
}
