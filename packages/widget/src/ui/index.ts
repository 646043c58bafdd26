// `klankbord-ui-<hash>.js`: the interface, fetched when something is shown.

import type { Ui, UiHost } from '../uiContract';

export function createUi(_host: UiHost): Ui {
  return { show: async () => undefined, close() {}, destroy() {} };
}
