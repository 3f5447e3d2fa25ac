import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';

/** The text of a file that the browser has downloaded. */
export async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}
