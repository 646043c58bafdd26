// What is not passed to `createClient` is not in the bundle: each signal, the journey, the moments and the linker alone.

import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { root } from './support/sources';

/** A text that only this part holds: the name of its event, else something that its file alone says. */
const MARKS: Record<string, string> = {
  onAskQuestion: 'whatsapp',
  onCheckout: 'aria-expanded',
  onConsentMode: 'analytics_storage',
  onDataLayer: 'data-layer-',
  onDeadClick: 'dead_click',
  onElement: 'kbWhen',
  onExitIntent: 'exit_intent',
  onFormAbandon: 'form_abandon',
  onFormError: 'form_error',
  onMarkup: 'markup-unreadable',
  onPageView: 'currententrychange',
  onQuickBack: 'quick_back',
  onRageClick: 'rage_click',
  onScriptError: 'unhandledrejection',
  onScrollDepth: 'scroll_depth',
  onSearch: 'sought',
  onSegment: 'Product Added',
  onWebVital: 'web-vitals',
};
const PARTS: Record<string, string> = { createLinker: '[#&]kb=', createMoments: 'purchase-done' };

/** What an application's bundler makes of these names of ours. */
async function bundle(signals: string[], parts: string[]): Promise<string> {
  const names = ['createClient', ...signals, ...parts];
  const { outputFiles } = await build({
    stdin: {
      contents: `import { ${names.join(', ')} } from '@klankbord/client';
        globalThis.parts = [${names.join(', ')}];`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'error',
    // What is fetched later is no part of the bundle; esbuild would put it in whether somebody asks for it or not.
    plugins: [
      {
        name: 'later',
        setup({ onResolve }) {
          onResolve({ filter: /./ }, ({ kind }) => (kind === 'dynamic-import' ? { external: true } : undefined));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
}

test.each(Object.entries(MARKS))('a bundle without %s does not contain %j, one with it does', async (name, mark) => {
  const others = Object.keys(MARKS).filter((one) => one !== name);
  expect((await bundle(others, ['createLinker'])).includes(mark)).toBe(false);
  expect((await bundle([name], [])).includes(mark)).toBe(true);
});

test.each(Object.entries(PARTS))('a bundle without %s does not contain %j, one with it does', async (name, mark) => {
  const others = Object.keys(PARTS).filter((one) => one !== name);
  expect((await bundle(Object.keys(MARKS), others)).includes(mark)).toBe(false);
  expect((await bundle([], [name])).includes(mark)).toBe(true);
});

test('createClient alone holds no signal', async () => {
  const code = await bundle([], []);
  expect(Object.entries(MARKS).filter(([, mark]) => code.includes(mark))).toEqual([]);
});
