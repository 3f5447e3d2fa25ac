#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { styleText } from 'node:util';
import process from 'node:process';
import { version } from '../../package.json' with { type: 'json' };
import { run } from './run.ts';

const styles = { error: 'red', warning: 'yellow', info: 'cyan', strong: 'bold', faint: 'gray', good: 'green' } as const;
const colored = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';

function crash(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') crash(error);
});

try {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    environment: process.env,
    version,
    readStdin: async () => buffer(process.stdin),
    writeOut: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
    paint: (accent, text) => (colored ? styleText(styles[accent], text) : text),
  });
} catch (error) {
  crash(error);
}
