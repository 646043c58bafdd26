// The button in the corner, or a tab at the side: plain DOM, so that it stands there before the interface is fetched, and says so when that fails.

import { textIn } from '@klankbord/protocol/survey';
import { addStyles } from './createHost';
import type { LauncherOptions, OwnTexts, Theme } from './initOptions';
import { inkOn } from './inkOn';
import { launcherTexts } from './launcherTexts';
import { riseAbove } from './riseAbove';

const CSS = `
.launcher{position:fixed;inset-block-end:calc(24px + var(--kb-rise,0px));z-index:2147483646;box-sizing:border-box;min-height:44px;min-width:44px;padding:10px 18px;--kb-ink:#fff;border:1px solid rgb(255 255 255/.16);border-radius:22px;background:var(--kb-brand);color:var(--kb-ink);font:500 15px/1.5 var(--kb-font);cursor:pointer;box-shadow:0 2px 10px rgb(0 0 0/.16);transition:transform .15s ease-out,box-shadow .15s ease-out}
.launcher[data-at$=end]{inset-inline-end:24px}
.launcher[data-at$=start]{inset-inline-start:24px}
.launcher:hover{transform:translateY(-1px);box-shadow:0 4px 14px rgb(0 0 0/.2)}
.launcher:focus-visible{outline:2px solid #fff;outline-offset:0;box-shadow:0 0 0 4px #111}
.launcher[aria-busy=true]{cursor:progress;opacity:.8}
.launcher[hidden]{display:none}
.launcher[data-waits]::after{content:"";position:absolute;inset-block-start:-2px;inset-inline-end:-2px;box-sizing:border-box;width:14px;height:14px;border:2px solid #fff;border-radius:50%;background:var(--kb-brand)}
@media (max-width:480px){.launcher{inset-block-end:calc(16px + var(--kb-rise,0px))}.launcher[data-at$=end]{inset-inline-end:16px}.launcher[data-at$=start]{inset-inline-start:16px}}
.launcher[data-at^=middle]{inset-block:0;height:fit-content;max-height:80vh;margin-block:auto;padding:18px 10px;border-radius:10px}
.launcher[data-at^=middle] span{writing-mode:vertical-rl}
.launcher[data-at=middle-end]{inset-inline-end:0;border-start-end-radius:0;border-end-end-radius:0}
.launcher[data-at=middle-start]{inset-inline-start:0;border-start-start-radius:0;border-end-start-radius:0}
@media (prefers-reduced-motion:reduce){.launcher{transition:none}.launcher:hover{transform:none}}
@media (forced-colors:active){.launcher{border-color:ButtonText}.launcher[data-waits]::after{forced-color-adjust:none;border-color:Canvas;background:Highlight}}
@media print{.launcher{display:none}}${inkOn('.launcher')}`;

export interface Launcher {
  /** Hidden while a survey is on screen. */
  hide(hidden: boolean): void;
  /** A quiet mark: a question is waiting. */
  mark(isWaiting: boolean): void;
  focus(): void;
  /** Says its word in the language that the page has now. */
  translate(): void;
  remove(): void;
}

/**
 * @param press fetches and shows; when it rejects, the button says so and can be pressed again
 */
export function createLauncher(
  root: ShadowRoot,
  options: LauncherOptions,
  theme: Theme,
  locale: () => string,
  texts: OwnTexts,
  press: () => Promise<void>,
): Launcher {
  const removeStyles = addStyles(root, CSS);
  const button = document.createElement('button');
  const word = document.createElement('span');
  const own = { ...launcherTexts, ...texts, ...(options.label && { launcher: options.label }) };
  let hasFailed = false;
  const brand = theme.brand ?? '#1f2a37';
  button.className = 'launcher';
  button.type = 'button';
  button.setAttribute('part', 'launcher');
  button.dataset.at = options.position ?? 'bottom-end';
  button.append(word);
  button.style.setProperty('--kb-brand', brand);
  button.style.setProperty('--kb-font', theme.font ?? 'system-ui,sans-serif');
  const translate = (): void => {
    button.lang = locale();
    word.textContent = textIn(own[hasFailed ? 'launcher.failed' : 'launcher'], button.lang);
  };
  translate();
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    press()
      .then(
        () => (hasFailed = false),
        () => (hasFailed = true),
      )
      .finally(() => {
        button.removeAttribute('aria-busy');
        translate();
      });
  });
  root.append(button);
  const stay = riseAbove(button);
  return {
    hide(hidden) {
      button.hidden = hidden;
    },
    mark: (isWaiting) => void button.toggleAttribute('data-waits', isWaiting),
    focus: () => button.focus(),
    translate,
    remove() {
      stay();
      button.remove();
      removeStyles();
    },
  };
}
