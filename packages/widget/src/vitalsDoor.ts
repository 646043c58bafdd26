// The door through which web-vitals listens in the script tag's files: the build leads it here, so that it can be stopped.

type Listening = [type: string, listener: EventListener, options?: boolean | AddEventListenerOptions];

let open: Listening[] = [];

/** Stand in for the globals of the same names. */
export const addEventListener = (...listening: Listening): void => {
  open.push(listening);
  window.addEventListener(...listening);
};
export const removeEventListener = (...[type, listener, options]: Listening): void => {
  open = open.filter((one) => one[0] !== type || one[1] !== listener);
  window.removeEventListener(type, listener, options);
};

/** Takes every listener of web-vitals away; on this page it measures no more. */
export const stop = (): void => open.forEach((listening) => removeEventListener(...listening));
