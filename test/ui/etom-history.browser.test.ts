import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../src/modeling/canvas.css';
import '../../src/ui/tokens.css';
import '../../src/ui/history.css';
import { createTimeline } from '../../src/editor/index.ts';
import type { Comparison, Timeline } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { EtomHistory } from '../../src/ui/etom-history.ts';
import type { HistoryIntent } from '../../src/ui/etom-history.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';
import { processXml } from '../modeling/diagram.ts';

afterEach(() => {
  document.body.replaceChildren();
});

/** Pictures take their time on a machine that is busy with something else. */
const soon = { timeout: 20_000 };
const hostile = '<img src=x onerror="window.hurt=1">';
const xmlOf = (name: string): string => processXml([{ id: 'A', name: name.replaceAll('<', '&lt;').replaceAll('"', '&quot;'), tag: '1.1.1.5' }, { id: 'B', name: 'next', tag: '1.1.1.6' }]);

interface Shown {
  readonly history: EtomHistory;
  readonly timeline: Timeline;
  readonly intents: HistoryIntent[];
  /** Every comparison that was made, with whether it is disposed of. */
  readonly made: { readonly comparison: Comparison; disposed: boolean }[];
}

/** The history of a diagram whose step was called by these names, one after the other. */
async function show(...names: readonly string[]): Promise<Shown> {
  const store = createMemoryStore();
  const [first = '', ...later] = names;
  let meta = await store.create({ name: hostile, xml: xmlOf(first) });
  for (const name of later) meta = await store.save(meta.id, { xml: xmlOf(name) }, meta.revision);
  const made: Shown['made'] = [];
  const watched = async (comparison: Promise<Comparison | undefined>): Promise<Comparison | undefined> => {
    const found = await comparison;
    if (found === undefined) return undefined;
    const entry = { comparison: found, disposed: false };
    made.push(entry);
    return { ...found, dispose: () => ((entry.disposed = true), found.dispose()) };
  };
  const real = createTimeline({ store, presentText: async () => undefined });
  const timeline: Timeline = { ...real, picture: (...rest) => watched(real.picture(...rest)), compare: (...rest) => watched(real.compare(...rest)) };
  const history = new EtomHistory();
  Object.assign(history, { words: createWords('en'), timeline, snapshot: timeline.snapshot.value, look: { catalogues: builtInCatalogues(), locale: 'en' }, canSave: true });
  timeline.snapshot.subscribe((snapshot) => (history.snapshot = snapshot));
  const intents: HistoryIntent[] = [];
  history.addEventListener('etom-intent', (event) => intents.push((event as CustomEvent<HistoryIntent>).detail));
  await timeline.open(meta.id);
  history.open = true;
  document.body.append(history);
  await vi.waitUntil(() => history.querySelector('.etom-compare-canvas .djs-shape') !== null, soon);
  return { history, timeline, intents, made };
}

function rowsOf(history: EtomHistory, list: 'etom-history-list' | 'etom-compare-list'): readonly HTMLElement[] {
  return [...(history.querySelector(list)?.shadowRoot?.querySelectorAll<HTMLElement>('button.row') ?? [])];
}

/** The names of the step in the pictures. */
function pictured(history: EtomHistory): readonly string[] {
  return [...history.querySelectorAll('.etom-compare-canvas')].map((canvas) => canvas.querySelector('[data-element-id=A] text')?.textContent?.trim() ?? '');
}

function buttonOf(history: EtomHistory, label: string): HTMLElement {
  const found = [...history.querySelectorAll<HTMLElement>('wa-button')].find((button) => button.textContent?.trim() === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
}

function press(history: EtomHistory, key: string, shiftKey = false): void {
  history.querySelector('.etom-history-frame')?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, composed: true, cancelable: true }));
}

describe('the history of a diagram', () => {
  test('shows the present state first, then whatever version is chosen, each alone', async () => {
    const { history, made } = await show('one', 'two', 'three');
    expect(pictured(history)).toEqual(['three']);
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    await expect.poll(() => pictured(history), soon).toEqual(['one']);
    expect(history.querySelectorAll('.djs-container')).toHaveLength(1);
    expect(made.map(({ disposed }) => disposed)).toEqual([true, false]);
  });

  test('compares the chosen version with the present state, or any two', async () => {
    const { history } = await show('one', 'two', 'three');
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    await history.updateComplete;
    buttonOf(history, 'Compare with the present state').click();
    await expect.poll(() => pictured(history), soon).toEqual(['one', 'three']);
    await expect.poll(() => rowsOf(history, 'etom-compare-list').map((row) => row.textContent?.replace(/\s+/g, ' ').trim()), soon).toEqual(['≠ “three”1.1.1.5 · Task Renamed: “one” → “three”']);

    const pick = history.querySelector<HTMLSelectElement>('select[data-pick=after]');
    if (pick === null) throw new Error('no choice');
    pick.value = pick.options[1]?.value ?? '';
    pick.dispatchEvent(new Event('change'));
    await expect.poll(() => pictured(history), soon).toEqual(['one', 'two']);
    history.querySelector<HTMLElement>('wa-button[title="Swap the two"]')?.click();
    await expect.poll(() => pictured(history), soon).toEqual(['two', 'one']);
  });

  test('goes from difference to difference by F8, and leaves one step at a time', async () => {
    const { history, intents, made } = await show('one', 'two');
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    await history.updateComplete;
    buttonOf(history, 'Compare with the present state').click();
    await expect.poll(() => rowsOf(history, 'etom-compare-list').length, soon).toBe(1);
    press(history, 'F8');
    await expect.poll(() => history.querySelectorAll('.etom-compare-canvas [data-element-id=A].selected').length, soon).toBe(2);
    expect(rowsOf(history, 'etom-compare-list')[0]?.ariaCurrent ?? rowsOf(history, 'etom-compare-list')[0]?.getAttribute('aria-current')).toBe('true');

    const dialog = history.querySelector('wa-dialog');
    const leave = (): boolean => dialog?.dispatchEvent(new CustomEvent('wa-hide', { cancelable: true })) ?? true;
    expect(leave()).toBe(false);
    await expect.poll(() => pictured(history), soon).toEqual(['one']);
    expect(intents).toEqual([]);
    expect(leave()).toBe(true);

    history.open = false;
    await history.updateComplete;
    expect(history.querySelectorAll('.djs-container')).toHaveLength(0);
    expect(made.every(({ disposed }) => disposed)).toBe(true);
  });

  test('given it is closed while a picture is made, nothing of that is kept', async () => {
    const { history, made } = await show('one', 'two');
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    history.open = false;
    await expect.poll(() => made.length, soon).toBe(2);
    await expect.poll(() => made.map(({ disposed }) => disposed), soon).toEqual([true, true]);
    expect(history.querySelectorAll('.djs-container')).toHaveLength(0);
  });

  test('asks for what changes something: a version is named, brought back, downloaded', async () => {
    const { history, intents, timeline } = await show('one', 'two');
    const first = timeline.snapshot.value.versions.at(-1);
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    await history.updateComplete;
    for (const label of ['Name this version', 'Download this version', 'Restore', 'Save version', 'Close']) buttonOf(history, label).click();
    expect(intents).toEqual([{ kind: 'name', version: first }, { kind: 'download', version: first }, { kind: 'restore', version: first }, { kind: 'save' }, { kind: 'close' }]);
  });

  test('given names with markup in them, they are text', async () => {
    const { history, timeline } = await show(hostile, `${hostile}2`);
    await timeline.name(timeline.snapshot.value.versions.at(-1)?.id ?? '', hostile);
    rowsOf(history, 'etom-history-list').at(-1)?.click();
    await history.updateComplete;
    buttonOf(history, 'Compare with the present state').click();
    await expect.poll(() => rowsOf(history, 'etom-compare-list').length, soon).toBe(1);
    expect(rowsOf(history, 'etom-compare-list')[0]?.textContent).toContain(hostile);
    expect(history.querySelector('h2')?.textContent).toContain(hostile);
    for (const root of [history, ...[...history.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]) expect(root.querySelector('img[src=x]')).toBeNull();
    expect('hurt' in window).toBe(false);
  });
});
