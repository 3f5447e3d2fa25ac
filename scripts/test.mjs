// `npm test`: installs what is missing, a Chromium included, and runs everything. Its last line counts the tests.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { install, requireNode, runPackage, tell } from './setup.mjs';

/** What must hold before a test is worth running, in order; the first that fails ends the run. */
const checks = [
  { name: 'types', script: 'typescript/bin/tsc', args: ['-p', '.'] },
  { name: 'types of the pure rooms', script: 'typescript/bin/tsc', args: ['-p', 'src/tsconfig.pure.json'] },
  { name: 'lint', script: 'oxlint/bin/oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'build of the app', script: 'vite/bin/vite.js', args: ['build', '--logLevel', 'warn'] },
  { name: 'build of the library', script: 'vite/bin/vite.js', args: ['build', '--mode', 'library', '--logLevel', 'warn'] },
  { name: 'declarations of the library', script: '../scripts/declarations.mjs', args: [] },
  { name: 'build of the command line', script: 'vite/bin/vite.js', args: ['build', '--mode', 'cli', '--logLevel', 'warn'] },
  { name: 'build of the bpmnlint plug-in', script: 'vite/bin/vite.js', args: ['build', '--mode', 'plugin', '--logLevel', 'warn'] },
];

/**
 * A test runner that writes a report from which its counts are read.
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ name: string, script: string, args: (report: string) => string[], env?: (report: string) => Record<string, string>,
 *   count: (report: Record<string, any>) => Counts }} Runner
 */

/** @type {readonly Runner[]} */
const runners = [
  {
    name: 'vitest',
    script: 'vitest/vitest.mjs',
    args: (report) => ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    // Escape codes in a log are noise.
    env: () => (process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
    count: (report) => ({ passed: report['numPassedTests'], failed: report['numFailedTests'] }),
  },
  {
    name: 'playwright',
    script: '@playwright/test/cli.js',
    args: () => ['test', '-c', 'e2e/playwright.config.ts', '--reporter=dot,json'],
    env: (report) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: ({ ['stats']: stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }),
  },
];

/**
 * Runs one runner and returns its counts. A runner that dies, or runs nothing, counts as one failed test.
 * @param {Runner} runner
 * @param {string} folder
 * @returns {Promise<Counts>}
 */
async function runTests(runner, folder) {
  const file = join(folder, `${runner.name}.json`);
  const { code } = await runPackage(runner.script, runner.args(file), { show: true, env: runner.env?.(file) ?? {} });
  const { passed, failed } = readCounts(runner, file);
  if (failed === 0 && (code !== 0 || passed === 0)) {
    process.stderr.write(`${runner.name}: ${code === 0 ? 'no test was run' : `ended with code ${code} though no test failed`}\n`);
    return { passed, failed: 1 };
  }
  return { passed, failed };
}

/**
 * Reads a runner's report; a missing one, or one of another form, counts nothing.
 * @param {Runner} runner
 * @param {string} file
 * @returns {Counts}
 */
function readCounts(runner, file) {
  try {
    const counts = runner.count(JSON.parse(readFileSync(file, 'utf8')));
    return { passed: counts.passed || 0, failed: counts.failed || 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** Runs the checks and resolves with whether all of them hold. */
async function runChecks() {
  for (const { name, script, args } of checks) {
    const started = performance.now();
    const { code, output } = await runPackage(script, args, { env: { NODE_ENV: 'production' } });
    if (code !== 0) {
      process.stdout.write(`${output}\n${name}: failed\n`);
      return false;
    }
    process.stdout.write(`${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
  return true;
}

/** Runs everything and resolves with how many tests passed and failed; a check that fails counts as one. */
async function runAll() {
  requireNode();
  await install();
  const { ensureChromium } = await import('./ensure-chromium.mjs');
  process.env.CHROMIUM = await ensureChromium();
  if (!await runChecks()) {
    return { passed: 0, failed: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'etom-flow-test-'));
  try {
    const total = { passed: 0, failed: 0 };
    for (const runner of runners) {
      const { passed, failed } = await runTests(runner, folder);
      total.passed += passed;
      total.failed += failed;
    }
    return total;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const started = performance.now();
const { passed, failed } = await runAll().catch((error) => {
  tell(error);
  return { passed: 0, failed: 1 };
});
process.stdout.write(`in ${Math.round((performance.now() - started) / 1000)} s\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
