// `etom-flow validate` and the `bpmnlint` command on the same files with the same rules, as whole processes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { diagramXml } from './model.mjs';
import { median } from './statistics.mjs';

const root = join(import.meta.dirname, '..');

/**
 * Measures both commands on `files` diagrams of `tasks` tasks.
 * @param {{ files: number, tasks: number, runs: number }} options
 */
export function benchCli({ files, tasks, runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'etom-flow-bench-'));
  try {
    const plugin = join(folder, 'node_modules', 'bpmnlint-plugin-etom');
    mkdirSync(plugin, { recursive: true });
    cpSync(join(root, 'dist', 'bpmnlint-plugin-etom'), plugin, { recursive: true });
    writeFileSync(join(folder, '.bpmnlintrc'), JSON.stringify({ extends: 'plugin:etom/recommended' }));
    writeFileSync(join(folder, 'package.json'), '{}');
    for (let index = 0; index < files; index += 1) writeFileSync(join(folder, `${index}.bpmn`), diagramXml(tasks, `Process_${index}`));
    const commands = {
      bare: [join(root, 'node_modules', 'bpmnlint', 'bin', 'bpmnlint.js'), '*.bpmn'],
      ours: [join(root, 'dist', 'cli', 'main.js'), 'validate', '*.bpmn'],
    };
    /** @type {{ bare: number[], ours: number[] }} */
    const walls = { bare: [], ours: [] };
    for (let run = 0; run < runs; run += 1) {
      for (const name of /** @type {const} */ (['bare', 'ours'])) walls[name].push(time(commands[name], folder));
    }
    const [bareWall, oursWall] = [median(walls.bare), median(walls.ours)];
    return [{ size: files, what: `cli, ${tasks} tasks a file`, bareWall, oursWall, ratioWall: oursWall / bareWall }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * @param {readonly string[]} command
 * @param {string} cwd
 */
function time(command, cwd) {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${stderr}${stdout.slice(-500)}`);
  return performance.now() - start;
}
