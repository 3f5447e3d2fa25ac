import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etom-flow-library-'));
  await build({ configFile: join(root, 'vite.config.ts'), mode: 'library', logLevel: 'silent', build: { outDir: folder } });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built library', () => {
  it('has a file for each door, and the style sheet', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['index.js', 'modeling.js', 'fast-canvas.js', 'validation.js', 'style.css']));
  });

  it('is built once more by the Vite of a page that uses it', async () => {
    const page = join(folder, 'index.js');
    const inside = (id: string): boolean => id.startsWith('.') || id.startsWith(folder) || id.startsWith('\0');
    await expect(build({
      configFile: false, root: folder, logLevel: 'silent',
      build: { write: false, rolldownOptions: { input: page, external: (id) => !inside(id) && !id.startsWith('vite/') } },
    })).resolves.toBeDefined();
  });

  it('brings its font as a file, for a page whose policy forbids data', () => {
    const sheet = readFileSync(join(folder, 'style.css'), 'utf8');
    expect(sheet).toMatch(/url\([^)]*\.woff2[^)]*\)/);
    expect(sheet).not.toMatch(/url\(["']?data:(?:font|application)/);
  });

  it('leaves the page around it alone: all it says of the page as a whole are names of ours', () => {
    const sheet = readFileSync(join(folder, 'style.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    const global = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
      .filter(([, selectors = '']) => selectors.split(',').some((selector) => /^\s*(?::root|html|body|\*)\s*$/.test(selector)))
      .flatMap(([, , declarations = '']) => declarations.split(';').map((declaration) => declaration.trim().split(':')[0] ?? '').filter(Boolean));
    expect(global.length).toBeGreaterThan(10);
    expect(global.filter((name) => !name.startsWith('--etom-'))).toEqual([]);
  });
});
