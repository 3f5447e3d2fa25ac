import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { launchOptions } from '../../../scripts/chromium.mjs';

/** A browser of its own with a profile on the disk, that can be killed and started again. */
export interface Profile {
  start(): Promise<BrowserContext>;
  /** Kills the whole browser at once: SIGKILL, nothing is written any more. */
  kill(): Promise<void>;
  /** Closes what runs and removes the profile. */
  remove(): Promise<void>;
}

/** Returns a new, empty profile whose pages have relative addresses below `origin`. */
export async function createProfile(origin: string): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'etom-flow-faults-'));
  let running: { readonly context: BrowserContext; readonly pid: number } | undefined;
  return {
    async start() {
      const context = await chromium.launchPersistentContext(folder, { ...launchOptions(), baseURL: origin });
      const cdp = await context.browser()?.newBrowserCDPSession();
      const { processInfo = [] } = await cdp?.send('SystemInfo.getProcessInfo') ?? {};
      const pid = processInfo.find(({ type }) => type === 'browser')?.id;
      if (pid === undefined) throw new Error('the browser does not tell its process');
      running = { context, pid };
      return context;
    },
    async kill() {
      if (running === undefined) return;
      const { context, pid } = running;
      running = undefined;
      const gone = context.waitForEvent('close');
      process.kill(pid, 'SIGKILL');
      await gone;
    },
    async remove() {
      await running?.context.close();
      await rm(folder, { recursive: true, maxRetries: 5 });
    },
  };
}
