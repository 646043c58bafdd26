// What the built files put on a page, for code that tests run there.

import type { Widget } from '@klankbord/widget';

declare global {
  const klankbord: ((command: string, ...args: unknown[]) => unknown) & Widget;
  interface Window {
    klankbord: typeof klankbord;
    dataLayer: unknown[];
    gtag(...args: unknown[]): void;
  }
}
