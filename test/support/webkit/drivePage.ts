// A page of WebKitGTK, in the words that tests use for every browser.

import type { DrivenPage } from '../openBrowser';
import type { Session } from './startSession';

/** The names of keys, as WebDriver numbers them. */
const KEYS: Record<string, string> = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  Backspace: '\uE003',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
/** How WebDriver calls the reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

type Answer = { value?: unknown; error?: string };

export function drivePage({ command }: Session): DrivenPage {
  const act = (actions: object[]): Promise<unknown> => command('POST', '/actions', { actions });
  const key = (type: 'keyDown' | 'keyUp', name: string) => ({ type, value: KEYS[name] ?? name });
  const keys = (...actions: object[]): Promise<void> =>
    act([{ type: 'key', id: 'keyboard', actions }]).then(() => undefined);
  const find = async (selector: string): Promise<string> => {
    const found = await command<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });
    return `/element/${found[ELEMENT]}`;
  };

  return {
    goto: (url) => command('POST', '/url', { url }),
    async evaluate(given, value) {
      // What an async function gives is waited for; an error comes back as its text.
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve(arguments[0]).then(${given.toString()}).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = await command<Answer>('POST', '/execute/async', { script, args: [value ?? null] });
      if (answer.error !== undefined) throw new Error(answer.error);
      return (answer.value ?? undefined) as never;
    },
    async click(selector) {
      await command('POST', `${await find(selector)}/click`, {});
    },
    async type(selector, text) {
      await command('POST', `${await find(selector)}/value`, { text });
    },
    keyboard: {
      press: (name) => keys(key('keyDown', name), key('keyUp', name)),
      down: (name) => keys(key('keyDown', name)),
      up: (name) => keys(key('keyUp', name)),
      type: (text) => keys(...[...text].flatMap((sign) => [key('keyDown', sign), key('keyUp', sign)])),
    },
    mouse: {
      async click(x, y) {
        const press = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
        const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, ...press];
        await act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
      },
    },
  };
}
