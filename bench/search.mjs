// Our search and plain MiniSearch over the same elements: building the index, and the queries of the table test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { median } from './statistics.mjs';

/** How often all queries are asked in one measurement, after as many that are not counted. */
const rounds = 3;

/**
 * Measures both with the whole map and with own elements besides.
 * @param {{ own: readonly number[], runs: number }} options
 */
export async function benchSearch({ own, runs }) {
  const folder = await mkdtemp(join(tmpdir(), 'etom-flow-bench-'));
  try {
    await build({
      configFile: false, logLevel: 'error', ssr: { noExternal: true },
      build: { ssr: join(import.meta.dirname, 'pages', 'search.js'), outDir: folder, target: 'node20', rolldownOptions: { output: { entryFileNames: 'search.mjs' } } },
    });
    const subject = /** @type {typeof import('./pages/search.js')} */ (await import(pathToFileURL(join(folder, 'search.mjs')).href));
    return own.flatMap((count) => measure(subject, subject.treeWith(count), runs));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * @param {typeof import('./pages/search.js')} subject
 * @param {import('./pages/search.js').Tree} tree
 * @param {number} runs
 */
function measure({ contenders, typed }, tree, runs) {
  const size = tree.elements.length;
  const rows = ['index', 'query', 'worst query', 'right first hits'].map((what) => /** @type {Record<string, number | string>} */ ({ size, what: `search, ${what}` }));
  const [index = {}, query = {}, worst = {}, right = {}] = rows;
  for (const name of /** @type {const} */ (['bare', 'ours'])) {
    /** @type {number[]} */
    const built = [];
    let first = contenders[name].prepare(tree);
    for (let run = 0; run < runs; run += 1) built.push(cpuOf(() => { first = contenders[name].prepare(tree); }));
    index[`${name}Cpu`] = median(built);
    const ask = () => typed.forEach((row) => first(row.query));
    for (let round = 0; round < rounds; round += 1) ask();
    query[`${name}Cpu`] = median(Array.from({ length: runs }, () => cpuOf(() => { for (let round = 0; round < rounds; round += 1) ask(); }) / rounds / typed.length));
    worst[`${name}Wall`] = Math.max(...typed.map((row) => median(Array.from({ length: runs }, () => wallOf(() => first(row.query))))));
    // A count and no time.
    right[`${name}Wall`] = typed.filter((row) => first(row.query) === row.first).length;
  }
  for (const row of [index, query]) row['ratioCpu'] = Number(row['oursCpu']) / Number(row['bareCpu']);
  worst['ratioWall'] = Number(worst['oursWall']) / Number(worst['bareWall']);
  right['ratioWall'] = Number(right['oursWall']) / Number(right['bareWall']);
  return rows;
}

/**
 * CPU of the process while `act` runs, in ms.
 * @param {() => void} act
 */
function cpuOf(act) {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** @param {() => void} act */
function wallOf(act) {
  const start = performance.now();
  act();
  return performance.now() - start;
}
