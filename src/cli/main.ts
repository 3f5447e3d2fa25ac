#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { styleText } from 'node:util';
import { version } from '../../package.json' with { type: 'json' };

const styles = { error: 'red', warning: 'yellow', info: 'cyan', strong: 'bold', faint: 'gray', good: 'green' } as const;
const colored = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

function crash(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}

/** Names this build: the version stays the same while it is worked on. */
function buildName(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${version} ${size} ${mtimeMs}`;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') crash(error);
});

const args = process.argv.slice(2);
try {
  // Asked by scripts all the time: nothing has to be loaded for it.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-v')) {
    process.stdout.write(`${version}\n`);
  } else {
    // Newer versions of Node keep what they compiled.
    (nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.();
    const { run } = await import('./run.ts');
    process.exitCode = await run(args, {
      cwd: process.cwd(),
      environment: process.env,
      version,
      build: buildName(),
      worker: join(import.meta.dirname, 'worker.js'),
      readStdin: async () => buffer(process.stdin),
      writeOut: (text) => process.stdout.write(text),
      writeError: (text) => process.stderr.write(text),
      paint: (accent, text) => (colored ? styleText(styles[accent], text) : text),
    });
  }
} catch (error) {
  crash(error);
}
