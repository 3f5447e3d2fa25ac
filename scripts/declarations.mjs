// Writes the declaration files of the library into dist/lib/types. Run after the library's bundle, whose build empties dist/lib.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';

const root = join(import.meta.dirname, '..');
const types = join(root, 'dist', 'lib', 'types');

const { status } = spawnSync(execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.library.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) {
  process.exit(status ?? 1);
}

// A style sheet that a module imports is part of style.css; a reader's compiler would look for it beside the declarations.
for (const name of readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.d.ts'))) {
  const file = join(types, name);
  const text = readFileSync(file, 'utf8');
  const plain = text.replaceAll(/^import '[^']+\.css';\n/gm, '');
  if (plain !== text) {
    writeFileSync(file, plain);
  }
}
