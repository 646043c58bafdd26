// The small rollup plugins of the build: finding our own packages, baking in the names of sibling files, serving files ready-made.

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

/** Resolves `@klankbord/<package>/<folder>` to its source, or with `types` to the declarations that `tsc -b` wrote. */
export const ownPackages = ({ types = false } = {}) => ({
  name: 'own-packages',
  resolveId(id) {
    const [, name, folder = 'index'] = /^@klankbord\/(\w+)(?:\/(\w+))?$/.exec(id) ?? [];
    if (!name) return null;
    return join(root, 'packages', name, types ? `build/${folder}.d.ts` : `src/${folder}.ts`);
  },
});

/** Gives the modules of a package globals of ours: names that they use without importing them. */
export const lendGlobals = (test, names, from) => ({
  name: 'lend-globals',
  transform: (code, id) =>
    test.test(id) ? `import { ${names} } from ${JSON.stringify(join(root, from))};\n${code}` : null,
});

/** Notes the hashed names of lazily loaded files, by the word between `klankbord-` and the hash. */
export const noteSiblings = (siblings) => ({
  name: 'note-siblings',
  writeBundle(_options, bundle) {
    for (const fileName of Object.keys(bundle)) {
      const [, name] = /^klankbord-(\w+)-[\w-]+\.js$/.exec(fileName) ?? [];
      if (name) siblings[name] = fileName;
    }
  },
});

/** Replaces `__SIBLINGS__` by the names noted so far. */
export const bakeSiblings = (siblings) => ({
  name: 'bake-siblings',
  transform: (code) =>
    code.includes('__SIBLINGS__') ? code.replaceAll('__SIBLINGS__', JSON.stringify(siblings)) : null,
});

/** Gathers imported style sheets into one hashed file and writes index.html with the names of both files. */
export const htmlPage = (template) => {
  const styles = new Map();
  return {
    name: 'html-page',
    buildStart() {
      styles.clear();
      this.addWatchFile(template);
    },
    transform(code, id) {
      if (!id.endsWith('.css')) return null;
      styles.set(id, code);
      return { code: '', moduleSideEffects: true };
    },
    generateBundle(_options, bundle) {
      const script = Object.values(bundle).find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
      // As they are imported: files are read at the same time, so the order in which they come says nothing.
      const modules = new Set();
      const visit = (id) => {
        if (modules.has(id)) return;
        modules.add(id);
        this.getModuleInfo(id).importedIds.forEach(visit);
      };
      visit(script.facadeModuleId);
      const source = [...modules]
        .map((id) => styles.get(id))
        .filter(Boolean)
        .join('\n');
      const style = this.emitFile({ type: 'asset', name: 'app.css', source });
      const page = readFileSync(template, 'utf8')
        .replaceAll('%SCRIPT%', `/${script.fileName}`)
        .replaceAll('%STYLE%', `/${this.getFileName(style)}`);
      this.emitFile({ type: 'asset', fileName: 'index.html', source: page });
    },
  };
};

const compress = (path) => {
  const bytes = readFileSync(path);
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
};

/** Copies built files into another package, each with its brotli and gzip twin. */
export const serveFrom = (target, sources) => ({
  name: 'serve-from',
  writeBundle() {
    for (const [folder, from, test] of sources) {
      const to = join(root, target, folder);
      rmSync(to, { recursive: true, force: true });
      mkdirSync(to, { recursive: true });
      for (const file of existsSync(join(root, from)) ? readdirSync(join(root, from)) : []) {
        if (!test.test(file)) continue;
        copyFileSync(join(root, from, file), join(to, file));
        compress(join(to, file));
      }
    }
  },
});

/** Lets a command be started by its name: npm does so when it installs, and a build makes a new file. */
export const executable = (file) => ({
  name: 'executable',
  writeBundle: () => chmodSync(join(root, file), 0o755),
});

/** Removes what an earlier build left. */
export const clean = (folders) => {
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true });
};
