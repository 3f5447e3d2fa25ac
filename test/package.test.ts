import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));
const manifest = read('package.json') as {
  version: string; dependencies: Record<string, string>; devDependencies: Record<string, string>;
  exports: Record<string, string | { types: string; default: string }>; bin: Record<string, string>; files: string[]; scripts: Record<string, string>;
};
const typed = (read('tsconfig.library.json') as { files: string[] }).files;

describe('the package', () => {
  it('exports its doors, the style sheet and the palette', () => {
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining(['.', './modeling', './fast-canvas', './validation', './style.css', './palette/*.json']));
    expect(manifest.bin).toEqual({ 'etom-flow': './dist/cli/main.js' });
  });

  it.each(Object.entries(manifest.exports).flatMap(([door, target]) => (typeof target === 'string' ? [] : [[door, target.types] as const])))(
    '%s is typed by a source that is there', (_, types) => {
      const source = types.replace(/^\.\/dist\/lib\/types\//, 'src/').replace(/\.d\.ts$/, '.ts');
      expect(existsSync(join(root, source))).toBe(true);
      expect(typed).toContain(source);
    });

  it('names one version of each package, and the lock file has it', () => {
    const lock = read('package-lock.json') as { version: string; packages: Record<string, { version: string; optionalDependencies?: object }> };
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
    expect(lock.version).toBe(manifest.version);
  });

  it('can be installed on every system: the lock file has all optional parts', () => {
    const { packages } = read('package-lock.json') as { packages: Record<string, { optionalDependencies?: object }> };
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages)));
    expect(missing).toEqual([]);
  });

  it.each(['start', 'dev', 'build', 'check', 'e2e', 'bench', 'faults', 'test'])('has the script %s', (name) => {
    expect(manifest.scripts[name]).toBeTruthy();
  });
});
