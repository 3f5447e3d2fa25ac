// Where the tests find a browser: a Chromium of this machine first, else the one that Playwright downloads.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

/** Switches under which Chromium starts on any machine, as root too, and asks nothing of the network. */
export const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
];

/** Returns the path of a Chromium of this machine, or undefined. `CHROMIUM` names one outright. */
export function findChromium() {
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name + suffix)));
  return [env['CHROMIUM'] ?? '', ...onPath, ...places].find((path) => path !== '' && existsSync(path));
}

/** Launch options for Playwright: the machine's Chromium where there is one, else Playwright's own. */
export function launchOptions() {
  const executablePath = findChromium();
  return { args: chromiumArguments, ...(executablePath === undefined ? {} : { executablePath }) };
}
