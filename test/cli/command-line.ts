import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../src/cli/run.ts';

const main = join(import.meta.dirname, '../../dist/cli/main.js');

/** What a run of the built command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the built command line in a folder, with an environment of its own and nothing else of this process. */
export function etomFlow(cwd: string, args: readonly string[], { input = '', environment = {} }: { input?: string | Uint8Array; environment?: Record<string, string> } = {}): Run {
  if (!existsSync(main)) throw new Error('dist/cli/main.js is missing: npm run build:cli makes it');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, input, env: environment, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, out: stdout, error: stderr };
}

/** Returns a function that lays out a folder with the given files, gone after the tests of the file. */
export function createFolders(): (files: Readonly<Record<string, string | Uint8Array>>) => string {
  const root = mkdtempSync(join(tmpdir(), 'etom-flow-'));
  let count = 0;
  afterAll(() => rmSync(root, { recursive: true }));
  return (files) => {
    const folder = join(root, String((count += 1)));
    mkdirSync(folder);
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  };
}

/** Runs the command line in this process, without further threads: quicker, where the process itself is not what is tested. */
export async function etomFlowHere(cwd: string, args: readonly string[], { input = '', environment = {} }: { input?: string | Uint8Array; environment?: Record<string, string> } = {}): Promise<Run> {
  const [out, error]: [string[], string[]] = [[], []];
  const code = await run(args, {
    cwd, environment, version: '1.2.3', build: 'b', paint: (_accent, text) => text,
    readStdin: async () => Buffer.from(input),
    writeOut: (text) => out.push(text),
    writeError: (text) => error.push(text),
  });
  return { code, out: out.join(''), error: error.join('') };
}
