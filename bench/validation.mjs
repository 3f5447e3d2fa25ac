// All rules on one diagram, as after each change of it: ours in steps, and bpmnlint with as many rules.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { diagramXml } from './model.mjs';
import { median } from './statistics.mjs';

const ours = await import(join(import.meta.dirname, '..', 'dist', 'lib', 'validation.js'));

/**
 * Measures the check of diagrams of `sizes` tasks. CPU is that of the whole check; the wall of ours is the longest step, which is
 * what a change can hold the page for, against bpmnlint's one piece.
 * @param {{ sizes: readonly number[], runs: number }} options
 */
export async function benchValidation({ sizes, runs }) {
  const rows = [];
  for (const size of sizes) {
    const { definitions } = await ours.readDefinitions(diagramXml(size));
    const bare = (await new BpmnModdle().fromXML(diagramXml(size))).rootElement;
    const tree = ours.createElementTree(ours.builtInCatalogues());
    /** @type {{ bareCpu: number[], oursCpu: number[], bareWall: number[], oursWall: number[] }} */
    const all = { bareCpu: [], oursCpu: [], bareWall: [], oursWall: [] };
    for (let run = -2; run < runs; run += 1) {
      const own = stepsOf(() => ours.validateInSteps(definitions, { tree }));
      const peer = await lint(bare);
      if (run < 0) continue;
      all.oursCpu.push(own.cpu);
      all.oursWall.push(own.longest);
      all.bareCpu.push(peer.cpu);
      all.bareWall.push(peer.wall);
    }
    const row = Object.fromEntries(Object.entries(all).map(([name, values]) => [name, median(values)]));
    const [bareCpu = 0, oursCpu = 0, bareWall = 0, oursWall = 0] = [row['bareCpu'], row['oursCpu'], row['bareWall'], row['oursWall']];
    rows.push({ size, what: 'validation of a change', ...row, ratioCpu: oursCpu / bareCpu, ratioWall: oursWall / bareWall });
  }
  return rows;
}

/**
 * Runs all steps; `longest` is the longest of them in ms, `cpu` their sum.
 * @param {() => Generator<void, unknown>} begin
 */
function stepsOf(begin) {
  const [start, from] = [process.cpuUsage(), performance.now()];
  const steps = begin();
  let [longest, last] = [0, from];
  for (let done = false; !done;) {
    done = steps.next().done === true;
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return { cpu: cpuSince(start), longest };
}

/** @param {unknown} definitions */
async function lint(definitions) {
  // A new one for each run: its rules remember what they saw.
  const linter = new Linter({ resolver: new NodeResolver({ require: createRequire(import.meta.url) }) });
  const [start, from] = [process.cpuUsage(), performance.now()];
  await linter.lint(definitions, { extends: 'bpmnlint:recommended' });
  return { cpu: cpuSince(start), wall: performance.now() - from };
}

/** @param {NodeJS.CpuUsage} start */
function cpuSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
