import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from '@playwright/test';
import { build } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const sources = join(root, 'e2e', 'fixtures', 'foreign-page');
const origin = 'http://foreign.example';

/** What a reader's compiler is told. Declarations of packages are not checked, as every template of Vite has it. */
const compilerOptions = {
  target: 'ES2022', module: 'ESNext', moduleResolution: 'Bundler', lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true, noEmit: true, resolveJsonModule: true, skipLibCheck: true, types: [],
};

/** What a reader writes with the types. It stands here as text, since the compiler of this repository must not need the built library. */
const typed = `
import type { EtomEditor, PresentedIssue } from 'etom-flow';
import etom, { moddleDescriptor } from 'etom-flow/modeling';
import catalogue from 'etom-flow/palette/gost-r-53633.3-2009.json';

const editor: EtomEditor = document.createElement('etom-editor');
const issues: Promise<PresentedIssue[]> = editor.validate();
const saved: Promise<{ xml: string }> = editor.saveXML();
const prefix: string = moddleDescriptor.prefix;
// @ts-expect-error: there is no such language
editor.locale = 'fr';
console.log(etom, catalogue.id, issues, saved, prefix);
`;

/** A project of somebody else that has installed `etom-flow` and builds two pages with it. */
export interface ForeignProject {
  /** Shows a built page; nothing is asked of any server. */
  show(page: Page, name: 'element' | 'modeler'): Promise<void>;
  /** Compiles a module that uses the types and resolves with what the compiler says; empty where all types are there. */
  compile(): Promise<string>;
  remove(): Promise<void>;
}

/** Makes the project in a folder of its own from what `npm pack` would pack; the dependencies are those of this repository. */
export async function createForeignProject(): Promise<ForeignProject> {
  if (!existsSync(join(root, 'dist/lib/index.js'))) throw new Error('the library is not built: npm run build:lib builds it');
  const folder = await mkdtemp(join(tmpdir(), 'etom-flow-foreign-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await install(folder).catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    async show(page, name) {
      await page.route(`${origin}/**`, (route) => route.fulfill({ path: join(folder, 'out', new URL(route.request().url()).pathname) }));
      await page.goto(`${origin}/${name}.html`);
    },
    async compile() {
      await writeFile(join(folder, 'typed.ts'), typed);
      await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
      return run([join(root, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    },
    remove,
  };
}

/** Fills the folder with the pages and what they import, and builds them. */
async function install(folder: string): Promise<void> {
  const modules = join(folder, 'node_modules');
  await cp(sources, folder, { recursive: true });
  await mkdir(modules);
  for (const name of await readdir(join(root, 'node_modules'))) {
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const part of ['package.json', 'dist/lib', 'palette']) {
    await cp(join(root, part), join(modules, 'etom-flow', part), { recursive: true });
  }
  await build({
    configFile: false, root: folder, logLevel: 'error',
    build: { outDir: 'out', chunkSizeWarningLimit: 5000, rolldownOptions: { input: ['element', 'modeler'].map((name) => join(folder, `${name}.html`)) } },
  });
}

function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, (_error, stdout, stderr) => resolve(stdout + stderr));
  });
}
