// What `npm start` and `npm test` need before anything is installed. It must load in any Node, so that an old one can be told.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** An end that the person at the terminal can mend: its message is one whole sentence, shown without a stack. */
export class Stop extends Error {}

/**
 * Returns whether a Node of this version can run the project: 20.19, 22.12 or newer, as its build tool asks.
 * @param {string} version such as "20.19.0"
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
}

/** Throws a `Stop` unless this Node is new enough. */
export function requireNode() {
  const version = process.versions.node;
  if (!isNodeNewEnough(version)) {
    throw new Stop(`eTOM Flow needs Node 20.19, 22.12 or newer, and this is Node ${version}: install a newer one from https://nodejs.org.`);
  }
}

/**
 * Runs a program and resolves with its exit code and all that it printed; a program that is not there has the code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, shell?: boolean, timeout?: number }} [options] `show`: print while it runs
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      shell: options.shell === true,
      stdio: ['ignore', options.show === true ? 'inherit' : 'pipe', options.show === true ? 'inherit' : 'pipe'],
      ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => { output += text; });
    }
    child.on('error', (error) => resolve({ code: 127, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script of an installed package in this same Node.
 * @param {string} script path below node_modules
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, show?: boolean, timeout?: number }} [options]
 */
export function runPackage(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}

/** Installs the packages where they are missing or others than the lock file names. */
export async function install() {
  if (isInstalled()) {
    return;
  }
  process.stderr.write('Installing the packages…\n');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = npm !== undefined && /\.c?js$/.test(npm)
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop('The packages could not be installed: what npm says above is the reason.');
  }
}

/** What the app is made from. */
const sources = ['src', 'palette', 'samples', 'vite.config.ts', 'package-lock.json'];

/** Builds the app where it is missing or older than a source. */
export async function buildApp() {
  const builtAt = changedAt(join(root, 'dist', 'app', 'index.html'));
  if (builtAt > 0 && sources.every((source) => newest(join(root, source)) <= builtAt)) {
    return;
  }
  process.stderr.write('Building the editor…\n');
  const { code, output } = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn'], { env: { NODE_ENV: 'production' } });
  if (code !== 0) {
    process.stderr.write(output);
    throw new Stop('The editor could not be built: the reason stands above.');
  }
}

/**
 * Tells on the error stream why the work ended: a `Stop` in its sentence, anything else with its stack.
 * @param {unknown} error
 */
export function tell(error) {
  const text = error instanceof Stop ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
}

/** Returns whether node_modules holds what the lock file names; optional packages are of other systems. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) {
    return false;
  }
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const named = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(named).every(([path, entry]) =>
    path === '' || entry.optional === true || found[path]?.version === entry.version);
}

/**
 * Time of the last change in milliseconds, 0 for a file that is not there.
 * @param {string} path
 * @returns {number}
 */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/**
 * The newest change of a file, or of a folder and all below it: a removed file changes its folder.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    return changedAt(path);
  }
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), changedAt(path));
}
