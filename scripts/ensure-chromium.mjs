// Finds a Chromium that starts, and gets one where there is none.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { Stop, run, runPackage } from './setup.mjs';

/**
 * The ways to a Chromium, in order. Each tells where it may stand now, or undefined.
 * @typedef {{ readonly note?: string, readonly find: () => Promise<string | undefined> }} Way
 */

/**
 * Returns the path of the first Chromium that starts. Throws a `Stop` that says what to do if none can be had.
 * @param {readonly Way[]} ways
 * @param {(path: string) => Promise<boolean>} starts
 */
export async function ensureChromium(ways = allWays(), starts = canStart) {
  for (const way of ways) {
    if (way.note !== undefined) {
      process.stderr.write(`${way.note}\n`);
    }
    const path = await way.find();
    if (path !== undefined && await starts(path)) {
      return path;
    }
  }
  throw new Stop('The tests need a Chromium and none could be found or installed: install Chrome or Chromium, or set CHROMIUM to the path of one.');
}

/** The machine's own, Playwright's, Playwright's with what it needs of the system, the distribution's package. */
function allWays() {
  const mayInstall = () => process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  return [
    { find: async () => findChromium() },
    { find: ownOfPlaywright },
    {
      note: 'Looking for a Chromium to download…',
      find: async () => {
        await runPackage('playwright/cli.js', ['install', 'chromium'], { timeout: 300_000 });
        return ownOfPlaywright();
      },
    },
    {
      find: async () => {
        const own = await ownOfPlaywright();
        if (own !== undefined && mayInstall()) {
          await asRoot(process.execPath, ['node_modules/playwright/cli.js', 'install-deps', 'chromium']);
        }
        return own;
      },
    },
    {
      find: async () => {
        if (mayInstall() && await asRoot('apt-get', ['update', '-qq'])) {
          await asRoot('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
        }
        return findChromium();
      },
    },
  ];
}

/** Where Playwright keeps its own Chromium, if it has one. */
async function ownOfPlaywright() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

/**
 * Runs a command as root where that needs no password; resolves with whether it went well.
 * @param {string} command
 * @param {readonly string[]} args
 */
async function asRoot(command, args) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code } = process.getuid?.() === 0
    ? await run(command, args, { env, timeout: 300_000 })
    : await run('sudo', ['-n', command, ...args], { env, timeout: 300_000 });
  return code === 0;
}

/**
 * A stub of a package manager, or a browser without its libraries, is there and does not start: only a start tells.
 * @param {string} executablePath
 */
async function canStart(executablePath) {
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({ executablePath, args: chromiumArguments });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}
