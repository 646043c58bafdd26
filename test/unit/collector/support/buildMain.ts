// Builds the command line for a test: the one in dist/ may be older than the source.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** @param name of a folder of its own, because test files run side by side */
export function buildMain(name: string): { ROOT: string; BUILD: string; MAIN: string; build: () => void } {
  const BUILD = join(ROOT, 'packages/collector/build', name);
  const MAIN = join(BUILD, 'dist/main.js');
  return {
    ROOT,
    BUILD,
    MAIN,
    build() {
      mkdirSync(BUILD, { recursive: true });
      const bundled = ['--bundle', '--platform=node', '--format=esm', '--log-level=warning'];
      const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'packages/collector/package.json'), 'utf8')) as {
        dependencies: Record<string, string>;
      };
      const libraries = Object.keys(dependencies).filter((one) => !one.startsWith('@klankbord/'));
      const left = libraries.flatMap((one) => [`--external:${one}`, `--external:${one}/*`]);
      const entry = join(ROOT, 'packages/collector/src/main.ts');
      const tsconfig = `--tsconfig=${join(ROOT, 'tsconfig.base.json')}`;
      const esbuild = join(ROOT, 'node_modules/.bin/esbuild');
      execFileSync(esbuild, [entry, ...bundled, ...left, tsconfig, `--outfile=${MAIN}`]);
      copyFileSync(join(ROOT, 'packages/collector/package.json'), join(BUILD, 'package.json'));
    },
  };
}
