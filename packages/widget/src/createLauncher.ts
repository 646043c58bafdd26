// The button in the corner, or a tab at the side: plain DOM, so that it stands there before the interface is fetched, and says so when that fails.

import { type LocalText, textIn } from '@klankbord/protocol/survey';
import { addStyles } from './createHost';
import type { LauncherOptions, Theme } from './initOptions';
import { inkOn } from './inkOn';

const LABEL: LocalText = { en: 'Feedback', nl: 'Feedback' };
const FAILED: LocalText = { en: 'Could not be loaded. Try again', nl: 'Laden lukte niet. Probeer het nog eens' };

const CSS = `
.launcher{position:fixed;inset-block-end:24px;z-index:2147483646;box-sizing:border-box;min-height:44px;min-width:44px;padding:10px 18px;--kb-ink:#fff;border:1px solid rgb(255 255 255/.16);border-radius:22px;background:var(--kb-brand);color:var(--kb-ink);font:500 15px/1.5 var(--kb-font);cursor:pointer;box-shadow:0 2px 10px rgb(0 0 0/.16);transition:transform .15s ease-out,box-shadow .15s ease-out}
.launcher[data-at$=end]{inset-inline-end:24px}
.launcher[data-at$=start]{inset-inline-start:24px}
.launcher:hover{transform:translateY(-1px);box-shadow:0 4px 14px rgb(0 0 0/.2)}
.launcher:focus-visible{outline:2px solid #fff;outline-offset:0;box-shadow:0 0 0 4px #111}
.launcher[aria-busy=true]{cursor:progress;opacity:.8}
.launcher[hidden]{display:none}
@media (max-width:480px){.launcher{inset-block-end:16px}.launcher[data-at$=end]{inset-inline-end:16px}.launcher[data-at$=start]{inset-inline-start:16px}}
.launcher[data-at^=middle]{inset-block:0;height:fit-content;max-height:80vh;margin-block:auto;padding:18px 10px;border-radius:10px}
.launcher[data-at^=middle] span{writing-mode:vertical-rl}
.launcher[data-at=middle-end]{inset-inline-end:0;border-start-end-radius:0;border-end-end-radius:0}
.launcher[data-at=middle-start]{inset-inline-start:0;border-start-start-radius:0;border-end-start-radius:0}
@media (prefers-reduced-motion:reduce){.launcher{transition:none}.launcher:hover{transform:none}}
@media (forced-colors:active){.launcher{border-color:ButtonText}}
@media print{.launcher{display:none}}${inkOn('.launcher')}`;

export interface Launcher {
  /** Hidden while a survey is on screen. */
  hide(hidden: boolean): void;
  focus(): void;
  remove(): void;
}

/**
 * @param press fetches and shows; when it rejects, the button says so and can be pressed again
 */
export function createLauncher(
  root: ShadowRoot,
  options: LauncherOptions,
  theme: Theme,
  locale: string,
  press: () => Promise<void>,
): Launcher {
  const removeStyles = addStyles(root, CSS);
  const button = document.createElement('button');
  const word = document.createElement('span');
  const label = textIn(options.label ?? LABEL, locale);
  const brand = theme.brand ?? '#1f2a37';
  button.className = 'launcher';
  button.type = 'button';
  button.lang = locale;
  button.setAttribute('part', 'launcher');
  button.dataset.at = options.position ?? 'bottom-end';
  button.append(word);
  word.textContent = label;
  button.style.setProperty('--kb-brand', brand);
  button.style.setProperty('--kb-font', theme.font ?? 'system-ui,sans-serif');
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    press()
      .then(
        () => (word.textContent = label),
        () => (word.textContent = textIn(FAILED, locale)),
      )
      .finally(() => button.removeAttribute('aria-busy'));
  });
  root.append(button);
  return {
    hide(hidden) {
      button.hidden = hidden;
    },
    focus: () => button.focus(),
    remove() {
      button.remove();
      removeStyles();
    },
  };
}
