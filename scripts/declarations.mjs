// Writes the declaration files of the library into dist/lib/types. Run after the library's bundle, whose build empties dist/lib.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

const root = join(import.meta.dirname, '..');
const types = join(root, 'dist', 'lib', 'types');

const { status } = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.library.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

// A style sheet that a module imports is part of style.css; a reader's compiler would look for it beside the declarations.
const names = status === 0 ? readdirSync(types, { recursive: true, encoding: 'utf8' }) : [];
for (const name of names.filter((each) => each.endsWith('.d.ts'))) {
  const file = join(types, name);
  const text = readFileSync(file, 'utf8');
  const plain = text.replaceAll(/^import '[^']+\.css';\n/gm, '');
  if (plain !== text) {
    writeFileSync(file, plain);
  }
}
