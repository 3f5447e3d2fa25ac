// Bare bpmn-js and our editor, side by side in one browser: main-thread CPU and wall time of each gesture.
import { createServer } from 'node:http';
import { readFile, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtemp } from 'node:fs/promises';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from '../scripts/chromium.mjs';
import { diagramXml } from './model.mjs';
import { median } from './statistics.mjs';

/** @typedef {'import' | 'append' | 'move' | 'undo' | 'save'} Gesture */

/** @type {readonly Gesture[]} */
const gestures = ['import', 'append', 'move', 'undo', 'save'];
/** How often a gesture is made in one page; its time is the mean of them. A page is opened once, but drawn in all day. */
const repeats = { import: 1, append: 5, move: 5, undo: 5, save: 3 };
const pages = /** @type {const} */ (['bare', 'ours']);
const types = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2' });

/**
 * Measures every gesture at every size.
 * @param {{ sizes: readonly number[], runs: number }} options
 */
export async function benchEditor({ sizes, runs }) {
  const folder = await mkdtemp(join(tmpdir(), 'etom-flow-bench-'));
  await buildPages(folder);
  const server = await serve(folder);
  const browser = await chromium.launch(launchOptions());
  try {
    const rows = [];
    for (const size of sizes) rows.push(...await measure(browser, server.url, size, runs));
    return rows;
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} size
 * @param {number} runs
 */
async function measure(browser, url, size, runs) {
  const xml = diagramXml(size);
  /** @type {Record<string, { cpu: number[], wall: number[] }>} */
  const series = {};
  /** @type {number[]} */
  const validation = [];
  /** @type {number[]} */
  const untagged = [];
  for (let run = 0; run < runs; run += 1) {
    // The order alternates, so that a machine that warms up or slows down favours nobody.
    for (const page of run % 2 === 0 ? pages : pages.toReversed()) {
      const found = await runOnce(browser, `${url}/${page}.html`, xml);
      for (const gesture of gestures) {
        const place = (series[`${gesture} ${page}`] ??= { cpu: [], wall: [] });
        place.cpu.push(found.times[gesture].cpu);
        place.wall.push(found.times[gesture].wall);
      }
      if (page === 'ours') validation.push(found.longest);
    }
    // Each task is then an issue with words and fixes.
    untagged.push((await runOnce(browser, `${url}/ours.html`, diagramXml(size, undefined, { tagged: false }))).longest);
  }
  const rows = gestures.map((gesture) => {
    const row = /** @type {Record<string, number | string>} */ ({ size, what: gesture });
    for (const page of pages) {
      row[`${page}Cpu`] = median(series[`${gesture} ${page}`]?.cpu ?? []);
      row[`${page}Wall`] = median(series[`${gesture} ${page}`]?.wall ?? []);
    }
    row['ratioCpu'] = Number(row['oursCpu']) / Number(row['bareCpu']);
    row['ratioWall'] = Number(row['oursWall']) / Number(row['bareWall']);
    return row;
  });
  return [
    ...rows,
    { size, what: 'validation, longest slice', oursWall: median(validation) },
    { size, what: 'the same, nothing tagged', oursWall: median(untagged) },
  ];
}

/**
 * One fresh page through all gestures.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {string} xml
 */
async function runOnce(browser, url, xml) {
  const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in window);
  /** @type {Record<Gesture, { cpu: number, wall: number }>} */
  const times = /** @type {any} */ ({});
  for (const gesture of gestures) {
    // What the last gesture left to be checked is not to be held up by clearing up that only a measurement asks for.
    await page.waitForTimeout(300);
    await cdp.send('HeapProfiler.collectGarbage');
    const before = await taskTime(cdp);
    const start = performance.now();
    const count = repeats[gesture];
    for (let time = 0; time < count; time += 1) {
      await page.evaluate(([name, text]) => /** @type {any} */ (window).bench[name ?? ''](text), [gesture, gesture === 'import' ? xml : '']);
    }
    times[gesture] = { wall: (performance.now() - start) / count, cpu: ((await taskTime(cdp)) - before) / count };
    // What is opened is checked for the first time after that, which is no change yet.
    if (gesture === 'import') await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 500); }).then(() => /** @type {any} */ (window).bench.watchValidation()));
  }
  // For so long one of the changes held the page with validation.
  const longest = await page.evaluate(() => Math.max(0, .../** @type {any} */ (window).bench.slices));
  await context.close();
  return { times, longest };
}

/**
 * CPU of the page's main thread so far, in ms.
 * @param {import('playwright').CDPSession} cdp
 */
async function taskTime(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** @param {string} folder */
async function buildPages(folder) {
  const root = join(import.meta.dirname, 'pages');
  await build({
    configFile: false, root, logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2022', rolldownOptions: { input: pages.map((page) => join(root, `${page}.html`)) } },
  });
}

/** @param {string} folder */
async function serve(folder) {
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://x').pathname);
    readFile(path).then(
      (content) => response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); }));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
