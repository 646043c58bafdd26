// The whole build, read from top to bottom: each entry is one set of output files. `ONLY=widget npx rollup -c` builds one package.

import { readdirSync, readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terserPlugin from '@rollup/plugin-terser';
import { dts } from 'rollup-plugin-dts';
import esbuildPlugin from 'rollup-plugin-esbuild';
import {
  bakeSiblings,
  clean,
  executable,
  htmlPage,
  lendGlobals,
  noteSiblings,
  ownPackages,
  serveFrom,
} from './tools/build.mjs';

const packages = ['protocol', 'client', 'widget', 'dashboard', 'collector'];
const only = process.env.ONLY?.split(',') ?? packages;
clean(only.map((name) => `packages/${name}/dist`));

const VERSION = JSON.stringify(process.env.npm_package_version ?? '0.1.0');

const esbuild = esbuildPlugin({
  target: 'es2020',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  tsconfig: false,
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  define: { __VERSION__: VERSION },
});
const node = nodeResolve({ exportConditions: ['module', 'import', 'default'] });
/** `module: true` on a classic script would throw its global away (seen in stack.md). */
const terser = (module) =>
  terserPlugin({ ecma: 2020, module, maxWorkers: 1, compress: { passes: 3, unsafe_arrows: true, pure_getters: true } });

/** npm form: our code as readable ES modules, dependencies left to the user's bundler. */
const npm = (name, entries, external) => ({
  package: name,
  input: Object.fromEntries(entries.map((entry) => [entry, `packages/${name}/src/${entry}.ts`])),
  external,
  plugins: [ownPackages(), esbuild, node],
  output: { dir: `packages/${name}/dist`, format: 'es', chunkFileNames: 'parts/[name]-[hash].js' },
});

/** Declarations: one bundled file an entry, with the types of our other packages inside. */
const types = (name, entries, external = []) => ({
  package: name,
  input: Object.fromEntries(entries.map((entry) => [entry, `packages/${name}/build/${entry}.d.ts`])),
  external,
  plugins: [ownPackages({ types: true }), dts()],
  output: { dir: `packages/${name}/dist`, format: 'es', chunkFileNames: 'parts/[name]-[hash].d.ts' },
});

/** web-vitals cannot be stopped; with this it listens through a door that can be closed. */
const vitalsDoor = lendGlobals(
  /\/web-vitals\/dist\//,
  'addEventListener, removeEventListener',
  'packages/widget/src/vitalsDoor.ts',
);

/** A lazily loaded sibling of the script tag, an ES module with a hash in its name. */
const siblings = {};
const lazy = (name, input) => ({
  package: 'widget',
  input: { [name]: input },
  plugins: [ownPackages(), esbuild, node, vitalsDoor, noteSiblings(siblings)],
  output: {
    dir: 'packages/widget/dist',
    format: 'es',
    entryFileNames: 'klankbord-[name]-[hash].js',
    hashCharacters: 'base36',
    plugins: [terser(true)],
  },
});

/** A classic script for the script tag. */
const script = (file, input) => ({
  package: 'widget',
  input,
  plugins: [ownPackages(), esbuild, bakeSiblings(siblings), node, vitalsDoor],
  output: {
    file: `packages/widget/dist/${file}`,
    format: 'iife',
    inlineDynamicImports: true,
    plugins: [terser(false)],
  },
});

/** The folder is the list; English is part of the interface. */
const languages = readdirSync('packages/widget/src/ui/texts')
  .map((file) => file.replace('.ts', ''))
  .filter((name) => name !== 'en' && !name.includes('.'));

const own = [/^@klankbord\//];
/** What npm installs beside the collector, each with what lies below its name. */
const libraries = Object.keys(JSON.parse(readFileSync('packages/collector/package.json', 'utf8')).dependencies)
  .filter((name) => !own[0].test(name))
  .map((name) => new RegExp(`^${name}(/|$)`));
const protocolFolders = ['index', 'wire', 'survey', 'condition', 'journey', 'decide', 'scrub', 'steps', 'formats'];

const builds = [
  npm('protocol', protocolFolders, []),
  types('protocol', protocolFolders),

  npm('client', ['index', 'debug', 'markup', 'vitals', 'tcf'], [...own, 'idb-keyval', 'web-vitals']),
  types('client', ['index', 'debug', 'markup', 'vitals', 'tcf'], ['idb-keyval', 'web-vitals']),

  lazy('ui', 'packages/widget/src/ui/index.ts'),
  ...languages.map((language) => lazy(language, `packages/widget/src/ui/texts/${language}.ts`)),
  lazy('more', 'packages/widget/src/moreFile.ts'),
  lazy('story', 'packages/widget/src/storyFile.ts'),
  lazy('vitals', 'packages/widget/src/vitalsFile.ts'),
  lazy('signals', 'packages/widget/src/signalsFile.ts'),
  lazy('senses', 'packages/widget/src/sensesFile.ts'),
  lazy('debug', 'packages/widget/src/debugFile.ts'),
  lazy('markup', 'packages/widget/src/markupFile.ts'),
  lazy('reply', 'packages/widget/src/replyFile.ts'),
  script('klankbord.js', 'packages/widget/src/script.ts'),
  script('klankbord-all.js', 'packages/widget/src/scriptAll.ts'),
  script('klankbord-praise.js', 'packages/widget/src/praiseScript.ts'),
  npm('widget', ['index'], [...own, /^preact/]),
  types('widget', ['index'], [/^preact/]),

  {
    package: 'dashboard',
    input: { app: 'packages/dashboard/src/main.tsx' },
    plugins: [ownPackages(), htmlPage('packages/dashboard/index.html'), esbuild, node],
    output: {
      dir: 'packages/dashboard/dist',
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      assetFileNames: '[name]-[hash][extname]',
      plugins: [terser(true)],
    },
  },

  {
    ...npm('collector', ['index', 'main'], [/^node:/, ...libraries, ...own]),
    plugins: [
      ownPackages(),
      esbuild,
      node,
      serveFrom('packages/collector/dist', [
        ['sdk', 'packages/widget/dist', /^klankbord.*\.js$/],
        ['dashboard', 'packages/dashboard/dist', /\.(html|js|css)$/],
      ]),
      executable('packages/collector/dist/main.js'),
    ],
  },
  types('collector', ['index'], [/^node:/, ...libraries]),
];

export default builds.filter((build) => only.includes(build.package)).map(({ package: _, ...build }) => build);
