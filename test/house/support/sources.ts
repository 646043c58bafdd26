// The source files of the repository, and what they import, read as text.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

export const packages = ['protocol', 'client', 'widget', 'collector', 'dashboard'];

const NOT_OURS = ['node_modules', 'dist', 'build', '.uses', '.git', 'klankbord-data', 'test-results'];

/** Paths below a folder, from the repository's root, whose name matches; what is built or installed is left out. */
export function listFiles(folder: string, pattern: RegExp): string[] {
  const at = join(root, folder);
  if (!existsSync(at)) return [];
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path, pattern) : pattern.test(entry.name) ? [path] : [];
  });
}

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** TypeScript of all packages. */
export const sourcesOf = (name: string): string[] => listFiles(`packages/${name}/src`, /\.tsx?$/);

/** Code without comments; what stands in strings stays, so that addresses with `//` do too. */
export const withoutComments = (code: string): string =>
  code.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    (_all, text?: string) => text ?? '',
  );

export interface Import {
  /** What stands between the quotes. */
  from: string;
  /** Only types: nothing is left of it at run time. */
  type: boolean;
}

/** Static imports, re-exports and `import()` with a plain address. */
export function readImports(code: string): Import[] {
  const clean = withoutComments(code);
  const found: Import[] = [];
  for (const [, type, from] of clean.matchAll(
    /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]/g,
  )) {
    found.push({ from: from!, type: type !== undefined });
  }
  for (const [, from] of clean.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from: from!, type: false });
  return found;
}

/** The file that a relative import means. */
export function resolveImport(path: string, from: string): string | undefined {
  const target = join(root, dirname(path), from);
  const candidates = [target, `${target}.ts`, `${target}.tsx`, `${target}/index.ts`];
  const file = candidates.find((one) => /\.\w+$/.test(one) && existsSync(one));
  return file && relative(root, file);
}
