// A workspace of many diagrams in the built app, on the disk: how soon its list can be used, how long a search and a save take.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { launchOptions } from '../scripts/chromium.mjs';
import { buildApp } from '../scripts/setup.mjs';
import { diagramXml } from './model.mjs';
import { median, percentile } from './statistics.mjs';

/** So many tasks make a text of 60 KB. */
const tasks = 78;
const saves = 40;
const queries = ['contract', 'invoice 42', 'credits', 'Flow 4711'];

/**
 * What of the app in the page is measured.
 * @typedef {Element & { store: { createMany(diagrams: readonly object[]): Promise<unknown> } }} App
 */

/**
 * Measures a library with so many diagrams. Wall times: most of the work is the disk's and the browser's.
 * @param {{ diagrams: number, runs: number }} options
 * @returns {Promise<Record<string, number | string>[]>}
 */
export async function benchLibrary({ diagrams, runs }) {
  await buildApp();
  const folder = await mkdtemp(join(tmpdir(), 'etom-flow-bench-'));
  const server = await preview({ configFile: join(import.meta.dirname, '..', 'vite.config.ts'), logLevel: 'silent', preview: { port: 0, strictPort: false } });
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions(), serviceWorkers: 'block', viewport: { width: 1280, height: 720 } });
  try {
    const url = server.resolvedUrls?.local[0] ?? '';
    await fill(await openApp(context, url), diagrams);
    /** @type {Record<'editor' | 'list' | 'again' | 'search' | 'save', number[]>} */
    const times = { editor: [], list: [], again: [], search: [], save: [] };
    for (let run = 0; run < runs; run += 1) {
      const page = await openApp(context, url);
      times.editor.push(await page.evaluate(() => performance.now()));
      times.list.push(await page.evaluate(() => performance.now()) + await openList(page));
      times.again.push(await openList(page));
      for (const query of queries) times.search.push(await search(page, query));
      await page.close();
    }
    times.save.push(...await save(await openApp(context, url)));
    const row = (/** @type {string} */ what, /** @type {number} */ oursWall) => ({ size: diagrams, what: `library, ${what}`, oursWall });
    return [
      row('start to editor', median(times.editor)), row('start to list', median(times.list)), row('list opened again', median(times.again)),
      row('search', median(times.search)), row('worst search', Math.max(...times.search)),
      row('save p50', percentile(times.save, 0.5)), row('save p95', percentile(times.save, 0.95)),
    ];
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true });
  }
}

/**
 * Opens the app in a page of its own and waits until one can draw.
 * @param {import('playwright').BrowserContext} context
 * @param {string} url
 */
async function openApp(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('etom-editor')?.ready.then(() => true));
  return page;
}

/**
 * Fills the workspace through the store of the page, with what the editor hands over at each save besides the text.
 * @param {import('playwright').Page} page
 * @param {number} count
 */
async function fill(page, count) {
  await page.evaluate(async ({ text, total, size }) => {
    const app = /** @type {App} */ (document.querySelector('etom-app'));
    const tags = ['1.1.1.4', '1.1.1.5', '1.1.1.6'];
    const words = ['order', 'payment', 'complaint', 'invoice', 'customer', 'credit', 'contract', 'campaign', 'usage', 'service'];
    const word = (/** @type {number} */ number) => words[number % words.length];
    const boxes = Array.from({ length: size }, (_, task) => `<path d="M${task * 20} ${(task % 10) * 12}h14v8h-14z"/>`).join('');
    for (let start = 0; start < total; start += 250) {
      await app.store.createMany(Array.from({ length: Math.min(250, total - start) }, (_, index) => {
        const number = start + index;
        const name = `Flow ${number} of the ${word(number)} and the ${word(Math.floor(number / 10))}`;
        return {
          name,
          xml: text.replaceAll('Process_0', `Process_${number}`),
          processes: [{ id: `Process_${number}`, name, tags: [] }],
          digest: { tasks: size, tagged: size, valid: size, tags, errors: 0, warnings: number % 7 },
          words: { names: Array.from({ length: size }, (__, task) => `Check the ${word(number + task)} ${task}`).join('\n'), ids: tags.join('\n'), documentation: `What flow ${number} is for` },
          picture: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 130" width="1600" height="130">${boxes}</svg>`,
        };
      }));
    }
  }, { text: diagramXml(tasks, 'Process_0'), total: count, size: tasks });
  await page.close();
}

/**
 * Opens the start page and resolves with the milliseconds until diagrams are painted there; closes it again.
 * @param {import('playwright').Page} page
 */
function openList(page) {
  return page.evaluate(async () => {
    const header = document.querySelector('etom-header');
    const library = document.querySelector('etom-library');
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    const rows = () => library?.shadowRoot?.querySelector('etom-library-items')?.shadowRoot?.querySelectorAll('[data-diagram-id]').length ?? 0;
    const intent = (/** @type {EventTarget | null} */ place, /** @type {string} */ kind) => place?.dispatchEvent(new CustomEvent('etom-intent', { detail: { kind } }));
    const start = performance.now();
    intent(header, 'library');
    while (rows() === 0) await frame();
    await frame();
    const time = performance.now() - start;
    intent(library, 'close');
    while (rows() > 0) await frame();
    return time;
  });
}

/**
 * Writes a query into the search field of the start page and resolves with the milliseconds until its hits are painted.
 * @param {import('playwright').Page} page
 * @param {string} query
 */
function search(page, query) {
  return page.evaluate(async (text) => {
    const library = document.querySelector('etom-library');
    const frame = () => new Promise((resolve) => { requestAnimationFrame(resolve); });
    const count = () => library?.shadowRoot?.querySelector('.count')?.textContent ?? '';
    document.querySelector('etom-header')?.dispatchEvent(new CustomEvent('etom-intent', { detail: { kind: 'library' } }));
    const field = () => /** @type {(Element & { value: string }) | null | undefined} */ (library?.shadowRoot?.querySelector('wa-input'));
    while (field() === null || count() === '') await frame();
    const write = (/** @type {string} */ value) => {
      const input = field();
      if (input === null || input === undefined) throw new Error('no search field');
      input.value = value;
      input.dispatchEvent(new InputEvent('input'));
    };
    const before = count();
    const start = performance.now();
    write(text);
    while (count() === before) await frame();
    await frame();
    const time = performance.now() - start;
    write('');
    while (count() !== before) await frame();
    library?.dispatchEvent(new CustomEvent('etom-intent', { detail: { kind: 'close' } }));
    return time;
  }, query);
}

/**
 * Changes the open diagram and saves it, again and again; resolves with the milliseconds from the change to *Saved*.
 * @param {import('playwright').Page} page
 */
function save(page) {
  return page.evaluate(async (count) => {
    const state = document.querySelector('etom-header')?.shadowRoot?.querySelector('etom-save-state')?.shadowRoot;
    const modeler = document.querySelector('etom-editor')?.modeler;
    const process = modeler?.get('canvas').getRootElement();
    if (modeler === undefined || process === undefined) throw new Error('no diagram is open');
    const shown = () => state?.querySelector('[data-save-state]')?.getAttribute('data-save-state');
    const times = [];
    for (let number = 0; number < count; number += 1) {
      const start = performance.now();
      modeler.get('modeling').updateProperties(process, { name: `Saved ${number}` });
      while (shown() === 'saved') await new Promise((resolve) => { setTimeout(resolve); });
      dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true }));
      while (shown() !== 'saved') await new Promise((resolve) => { setTimeout(resolve); });
      times.push(performance.now() - start);
    }
    return times;
  }, saves);
}
