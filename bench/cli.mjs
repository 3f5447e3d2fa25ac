// `etom-flow validate` and the `bpmnlint` command on the same files with the same rules, as whole processes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { diagramXml } from './model.mjs';
import { median } from './statistics.mjs';

const root = join(import.meta.dirname, '..');
const etomFlow = join(root, 'dist', 'cli', 'main.js');

/** @typedef {{ wall: number, cpu: number, megabytes: number }} Usage */
/** @typedef {{ size: number, what: string } & Record<string, number | string>} Row */

/**
 * Measures both commands on `files` diagrams of `tasks` tasks: cold, and with a warm cache; the start of `--version` against
 * that of Node itself; and the memory that `many` files take.
 * @param {{ files: number, tasks: number, runs: number, many?: number }} options
 * @returns {Row[]}
 */
export function benchCli({ files, tasks, runs, many = 10_000 }) {
  const folder = mkdtempSync(join(tmpdir(), 'etom-flow-bench-'));
  try {
    const models = join(folder, 'models');
    layOut(models, { files, tasks });
    const bpmnlint = [join(root, 'node_modules', 'bpmnlint', 'bin', 'bpmnlint.js'), '*.bpmn'];
    const cold = [etomFlow, 'validate', '*.bpmn'];
    const warm = [...cold, '--cache', '--cache-location', join(folder, 'cache')];
    run(warm, models);
    const { bare, ours, cached } = interleaved({ bare: () => run(bpmnlint, models), ours: () => run(cold, models), cached: () => run(warm, models) }, runs);
    const { node, version } = interleaved({ node: () => run(['-e', '0'], folder, { plain: true }), version: () => run([etomFlow, '--version'], folder, { plain: true }) }, 15);
    const small = join(folder, 'many');
    layOut(small, { files: many, tasks: 10 });
    const { megabytes } = run([etomFlow, 'validate', '.'], small);
    return [
      compared(files, `cli cold, ${tasks} tasks`, bare, ours),
      compared(files, 'cli warm cache', bare, cached),
      { size: 1, what: '--version to node -e 0', bareWall: node.wall, oursWall: version.wall, ratioWall: version.wall / node.wall },
      { size: many, what: `cli peak ${Math.round(megabytes)} MB` },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes diagrams, as old as diagrams usually are, and the configuration with which bpmnlint checks them by our rules.
 * @param {string} folder
 * @param {{ files: number, tasks: number }} options
 */
function layOut(folder, { files, tasks }) {
  const plugin = join(folder, 'node_modules', 'bpmnlint-plugin-etom');
  mkdirSync(plugin, { recursive: true });
  cpSync(join(root, 'dist', 'bpmnlint-plugin-etom'), plugin, { recursive: true });
  writeFileSync(join(folder, '.bpmnlintrc'), JSON.stringify({ extends: 'plugin:etom/recommended', rules: Object.fromEntries(stockRules().map((name) => [name, 'warn'])) }));
  writeFileSync(join(folder, 'package.json'), '{}');
  const long = new Date('2024-01-01T00:00:00Z');
  for (let index = 0; index < files; index += 1) {
    const file = join(folder, `${index}.bpmn`);
    writeFileSync(file, diagramXml(tasks, `Process_${index}`, { ends: true }));
    utimesSync(file, long, long);
  }
}

/** The stock rules of bpmnlint that our command runs: those in its list that are on and not of `etom`. */
function stockRules() {
  const { stdout } = spawnSync(process.execPath, [etomFlow, '--list-rules', '--lang', 'en'], { encoding: 'utf8' });
  return stdout.split('\n').map((line) => line.split(/\s+/)).filter(([name = '', severity]) => name !== '' && !name.startsWith('etom/') && severity !== 'off').map(([name = '']) => name);
}

/**
 * One after the other, again and again, so that whatever else the machine does meets all alike; returns medians.
 * @template {string} Name
 * @param {Record<Name, () => Usage>} measures
 * @param {number} runs
 * @returns {Record<Name, Usage>}
 */
function interleaved(measures, runs) {
  const names = /** @type {Name[]} */ (Object.keys(measures));
  /** @type {Map<Name, Usage[]>} */
  const found = new Map(names.map((name) => [name, []]));
  for (let time = 0; time < runs; time += 1) for (const name of names) found.get(name)?.push(measures[name]());
  const middle = (/** @type {Name} */ name, /** @type {keyof Usage} */ key) => median((found.get(name) ?? []).map((usage) => usage[key]));
  return /** @type {Record<Name, Usage>} */ (Object.fromEntries(names.map((name) => [name, { wall: middle(name, 'wall'), cpu: middle(name, 'cpu'), megabytes: middle(name, 'megabytes') }])));
}

/**
 * @param {number} size
 * @param {string} what
 * @param {Usage} bare
 * @param {Usage} ours
 * @returns {Row}
 */
function compared(size, what, bare, ours) {
  return { size, what, bareCpu: bare.cpu, oursCpu: ours.cpu, ratioCpu: ours.cpu / bare.cpu, bareWall: bare.wall, oursWall: ours.wall, ratioWall: ours.wall / bare.wall };
}

/**
 * Runs Node with arguments to its end. `plain`: without measuring inside, which would take longer than a short program.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {{ plain?: boolean }} [options]
 * @returns {Usage}
 */
function run(args, cwd, { plain = false } = {}) {
  const usage = join(cwd, '.usage.json');
  const measuring = plain ? [] : ['--import', pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href];
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [...measuring, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, BENCH_USAGE: usage } });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}${stdout.slice(-500)}`);
  return plain ? { wall, cpu: Number.NaN, megabytes: Number.NaN } : { wall, .../** @type {{ cpu: number, megabytes: number }} */ (JSON.parse(readFileSync(usage, 'utf8'))) };
}
