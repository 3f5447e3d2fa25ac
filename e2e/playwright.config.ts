import process from 'node:process';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../scripts/chromium.mjs';

// The workers read this file too: the first to do so chooses the port, apart from that of an editor in use.
process.env['ETOM_E2E_PORT'] ??= String(20_000 + (process.pid % 20_000));
const address = `http://127.0.0.1:${process.env['ETOM_E2E_PORT']}`;

/** End-to-end tests on the built app, served under its own Content-Security-Policy. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  // One that passes only then is named in the log; on a machine of one's own it fails.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: address,
    // A copy that a browser keeps would hide what the server has; offline.spec.ts is about it.
    serviceWorkers: 'block',
    launchOptions: launchOptions(),
    viewport: { width: 1280, height: 720 },
    // A trace takes a third of the time; where a failure needs one: npm run e2e -- --trace on
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${process.env['ETOM_E2E_PORT']} --strictPort --logLevel error`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
