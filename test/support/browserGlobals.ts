// Just enough of a browser for `createClient` in Node: window, document, location, storage, IndexedDB, and a clock to turn.

import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** A Web Storage whose keys are own members, as in browsers; it can be made to throw. */
export interface FakeStorage extends Storage {
  [key: string]: unknown;
}

function createStorage(isBroken: () => boolean): FakeStorage {
  const entries = new Map<string, string>();
  const guard = <T>(value: T): T => {
    if (isBroken()) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return value;
  };
  const methods: Record<string, unknown> = {
    getItem: (key: string) => guard(entries.get(String(key)) ?? null),
    setItem: (key: string, value: string) => void guard(entries.set(String(key), String(value))),
    removeItem: (key: string) => void guard(entries.delete(String(key))),
    clear: () => entries.clear(),
    key: (index: number) => [...entries.keys()][index] ?? null,
  };
  return new Proxy({} as FakeStorage, {
    get: (_target, name) =>
      name === 'length' ? entries.size : (methods[name as string] ?? entries.get(String(name)) ?? undefined),
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (_target, name) =>
      entries.has(String(name))
        ? { value: entries.get(String(name)), enumerable: true, configurable: true, writable: true }
        : undefined,
  });
}

/** A location that says what its address says. */
class FakeLocation {
  href: string;
  constructor(href: string) {
    this.href = href;
  }
  get origin(): string {
    return new URL(this.href).origin;
  }
  get hostname(): string {
    return new URL(this.href).hostname;
  }
  get pathname(): string {
    return new URL(this.href).pathname;
  }
  get search(): string {
    return new URL(this.href).search;
  }
  get hash(): string {
    return new URL(this.href).hash;
  }
}

export interface Browser {
  localStorage: FakeStorage;
  /** The session storage of the tab that is in front. */
  readonly sessionStorage: FakeStorage;
  navigator: { language: string; globalPrivacyControl?: boolean; doNotTrack?: string; locks?: unknown };
  document: EventTarget & {
    title: string;
    referrer: string;
    visibilityState: string;
    documentElement: { lang: string };
  };
  goTo(address: string): void;
  /** A new page load: listeners of the old page are gone, storage stays. `sameTab` false gives another tab. */
  load(sameTab?: boolean): void;
  /** Puts the session storage of another tab in front. */
  showTab(tab: FakeStorage): void;
  /** Fires `pagehide` as when the page is left. */
  leave(): void;
  /** Turns the device's clock. */
  turnClock(ms: number): void;
  /** Local and session storage throw from now on. */
  breakStorage(broken: boolean): void;
  /** A new, empty IndexedDB. */
  newDatabases(): void;
}

const realNow = Date.now;

/** Installs the globals; call it before `createClient`, once for each test. */
export function installBrowser(address = 'https://shop.example/p/42'): Browser {
  let offset = 0;
  let broken = false;
  const isBroken = (): boolean => broken;
  let session = createStorage(isBroken);
  const localStorage = createStorage(isBroken);
  const location = new FakeLocation(address);
  const navigator: Browser['navigator'] = { language: 'nl-NL' };
  const view = { innerWidth: 1280, innerHeight: 800, screen: { width: 1280, height: 800 } };
  const matchMedia = (): { matches: boolean } => ({ matches: false });

  const put = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  const newPage = (): void => {
    const window = new EventTarget();
    Object.defineProperties(window, {
      localStorage: { get: () => localStorage },
      sessionStorage: { get: () => session },
    });
    const document = Object.assign(new EventTarget(), {
      title: 'Blue jacket',
      referrer: '',
      visibilityState: 'visible',
      documentElement: { lang: '' },
    });
    Object.assign(window, view, { location, navigator, document, matchMedia });
    put('window', window);
    put('document', document);
  };
  const newDatabases = (): void => put('indexedDB', new IDBFactory());

  put('IDBKeyRange', IDBKeyRange);
  put('location', location);
  put('navigator', navigator);
  put('matchMedia', matchMedia);
  put('__VERSION__', '0.0.0-test');
  for (const [name, value] of Object.entries(view)) put(name, value);
  Date.now = () => realNow() + offset;
  newDatabases();
  newPage();

  return {
    localStorage,
    navigator,
    get sessionStorage() {
      return session;
    },
    get document() {
      return globalThis.document as unknown as Browser['document'];
    },
    goTo: (next) => void (location.href = new URL(next, location.href).href),
    load(sameTab = true) {
      if (!sameTab) session = createStorage(isBroken);
      newPage();
    },
    showTab: (tab) => void (session = tab),
    leave: () => void globalThis.window.dispatchEvent(new Event('pagehide')),
    turnClock: (ms) => void (offset += ms),
    breakStorage: (next) => void (broken = next),
    newDatabases,
  };
}

/** The clock that runs when nobody has turned it. */
export const restoreClock = (): void => void (Date.now = realNow);
