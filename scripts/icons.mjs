// `node scripts/icons.mjs`: draws the icons of the installed app from its favicon. Run by hand when the favicon has changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from './chromium.mjs';

const folder = join(import.meta.dirname, '../src/app/public');
const favicon = readFileSync(join(folder, 'favicon.svg'), 'utf8');

/** A system cuts a maskable icon to a shape of its own: the background fills it, and the picture keeps to the middle. */
const maskable = favicon.replace('viewBox="0 0 32 32"', 'viewBox="-4 -4 40 40"').replace('<rect width="32" height="32" rx="7"', '<rect x="-4" y="-4" width="40" height="40"');

const icons = [
  { name: 'icon-192', svg: favicon, size: 192 },
  { name: 'icon-512', svg: favicon, size: 512 },
  { name: 'maskable-512', svg: maskable, size: 512 },
];

const browser = await chromium.launch(launchOptions());
for (const { name, svg, size } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`);
  await page.screenshot({ path: join(folder, 'icons', `${name}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
