// `npm run faults`: injects each fault as often as it takes to be believed, and prints how many rounds were run and what was lost.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildApp, install, requireNode, runPackage, tell } from './setup.mjs';

/**
 * What the report of the test runner holds, as far as it is needed.
 * @typedef {{ readonly type: string, readonly description?: string }} Note
 * @typedef {{ readonly tests: readonly { readonly annotations: readonly Note[], readonly results: readonly { readonly duration: number }[] }[], readonly title: string, readonly ok: boolean }} Spec
 * @typedef {{ readonly suites?: readonly Suite[], readonly specs?: readonly Spec[] }} Suite
 */

/**
 * Returns all tests of a report, in their order.
 * @param {Suite} suite
 * @returns {readonly Spec[]}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * Returns one line of the table. A fault that did not come to its end has lost what nobody counted.
 * @param {Spec} spec
 */
function lineOf({ title, ok, tests }) {
  const notes = tests.flatMap(({ annotations }) => annotations);
  const note = (/** @type {string} */ wanted) => notes.find(({ type }) => type === wanted)?.description;
  const seconds = tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000;
  const lost = note('losses') ?? '?';
  return { ok: ok && lost === '0', text: [title.padEnd(72), (note('rounds') ?? '?').padStart(7), lost.padStart(7), seconds.toFixed(0).padStart(7)].join(' ') };
}

/** Injects all faults and resolves with whether nothing was lost. Arguments of the command go to the test runner, as `-g quota`. */
async function injectAll() {
  requireNode();
  await install();
  const { ensureChromium } = await import('./ensure-chromium.mjs');
  process.env['CHROMIUM'] = await ensureChromium();
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), 'etom-flow-faults-'));
  const file = join(folder, 'report.json');
  try {
    const { code, output } = await runPackage('@playwright/test/cli.js',
      ['test', '-c', 'e2e/playwright.config.ts', 'fault-injection', '--reporter=line,json', ...process.argv.slice(2)],
      { env: { ETOM_FAULTS: 'full', PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
    const lines = specsOf(JSON.parse(readFileSync(file, 'utf8'))).map(lineOf);
    if (code !== 0) process.stdout.write(`${output}\n`);
    process.stdout.write(`${['fault'.padEnd(72), ' rounds', ' losses', '      s'].join(' ')}\n${lines.map(({ text }) => `${text}\n`).join('')}`);
    return code === 0 && lines.length > 0 && lines.every(({ ok }) => ok);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  process.exitCode = await injectAll() ? 0 : 1;
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
