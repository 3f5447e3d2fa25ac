// `npm run bench`: prints medians and ratios against the peers, and keeps them in dist/bench.json.
// `--sizes 100,500` and `--runs 3` make it shorter; `--only` with `editor`, `cli`, `validation`, `search` or `library` runs a part.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchCli } from './cli.mjs';
import { benchEditor } from './editor.mjs';
import { benchLibrary } from './library.mjs';
import { benchSearch } from './search.mjs';
import { benchValidation } from './validation.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,500,1000' }, runs: { type: 'string', default: '7' }, only: { type: 'string' } } });
const runs = Number(values.runs);

/** @type {Record<string, number | string>[]} */
const rows = [];
const wanted = (/** @type {string} */ part) => values.only === undefined || values.only === part;
if (wanted('editor')) rows.push(...await benchEditor({ sizes: values.sizes.split(',').map(Number), runs }));
if (wanted('cli')) rows.push(...benchCli({ files: 500, tasks: 60, runs: Math.min(runs, 5) }));
if (wanted('validation')) rows.push(...await benchValidation({ sizes: [1000, 5000], runs }));
if (wanted('search')) rows.push(...await benchSearch({ own: [0, 1000], runs }));
if (wanted('library')) rows.push(...await benchLibrary({ diagrams: 10_000, runs: Math.min(runs, 3) }));

const columns = ['bareCpu', 'oursCpu', 'ratioCpu', 'bareWall', 'oursWall', 'ratioWall'];
console.log(['size'.padStart(6), 'what'.padEnd(24), ...columns.map((name) => name.padStart(10))].join(' '));
for (const row of rows) {
  const cells = columns.map((name) => (row[name] === undefined ? '' : Number(row[name]).toFixed(name.startsWith('ratio') || Number(row[name]) < 10 ? 2 : 1)).padStart(10));
  console.log([String(row['size']).padStart(6), String(row['what']).padEnd(24), ...cells].join(' '));
}
const file = join(import.meta.dirname, '..', 'dist', 'bench.json');
mkdirSync(join(file, '..'), { recursive: true });
writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), runs, unit: 'ms', rows }, undefined, 2)}\n`);
