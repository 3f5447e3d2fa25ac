import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createLibrary, createSource } from '../../src/editor/index.ts';
import type { DeskSnapshot, Library } from '../../src/editor/index.ts';
import { EtomLibraryItems } from '../../src/ui/etom-library-items.ts';
import type { ItemsIntent, LibraryView } from '../../src/ui/etom-library-items.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';

const words = createWords('en');
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4v4z"/></svg>';

interface Shown {
  readonly items: EtomLibraryItems;
  readonly library: Library;
  readonly asked: ItemsIntent[];
  rows(): readonly HTMLElement[];
  /** The diagram that has the keyboard. */
  focused(): string | undefined;
  press(keys: string): Promise<void>;
  /** Makes the desk tell that there are so many diagrams, and waits until the list has them. */
  learnOf(total: number): Promise<void>;
}

async function showing(count: number, view: LibraryView = 'cards'): Promise<Shown> {
  const store: Store = { ...createMemoryStore(), readPicture: () => Promise.resolve(picture) };
  const diagrams = (total: number): DeskSnapshot['diagrams'] =>
    Array.from({ length: total }, (_, index) => ({ id: `${index}`, name: `Diagram ${index}`, revision: 1, createdAt: 1, changedAt: 1, hasPicture: true as const }));
  const desk = createSource<DeskSnapshot>({
    diagrams: diagrams(count), open: undefined, save: { kind: 'saved' }, fault: undefined, readOnly: false, memoryOnly: undefined,
    report: undefined, keptCopy: undefined, undrawn: undefined, way: [], naming: 0,
  });
  const look = (): Promise<never> => Promise.reject(new Error('nothing is read here'));
  const library = createLibrary({ store, desk: { snapshot: desk, flush: () => Promise.resolve(), reread: () => Promise.resolve(), openDiagram: () => Promise.resolve() }, look, words: () => words });
  await library.load();
  library.sortBy('name', false);
  const items = new EtomLibraryItems();
  Object.assign(items, { words, library, snapshot: library.snapshot.value, view });
  items.style.cssText = 'display: block; width: 960px; height: 600px';
  const asked: ItemsIntent[] = [];
  items.addEventListener('etom-ask', (event) => asked.push((event as CustomEvent<ItemsIntent>).detail));
  library.snapshot.subscribe((snapshot) => (items.snapshot = snapshot));
  document.body.append(items);
  await items.updateComplete;
  const rows = (): readonly HTMLElement[] => [...items.renderRoot.querySelectorAll<HTMLElement>('.item')];
  await expect.poll(() => rows().length).toBeGreaterThan(Math.min(count, 3) - 1);
  const focused = (): string | undefined => items.shadowRoot?.activeElement?.querySelector('.name')?.textContent ?? undefined;
  items.focusItem();
  await items.updateComplete;
  const learnOf = async (total: number): Promise<void> => {
    desk.set({ ...desk.value, diagrams: diagrams(total) });
    await expect.poll(() => items.renderRoot.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe(`${total}`);
    await items.updateComplete;
  };
  return { items, library, asked, rows, focused, learnOf, press: async (keys) => {
    await userEvent.keyboard(keys);
    await items.updateComplete;
  } };
}

afterEach(() => document.body.replaceChildren());

describe('a list of thousands of diagrams', () => {
  it.each(['cards', 'table'] as const)('draws only what is near, as %s, wherever it is scrolled', async (view) => {
    const { items, rows } = await showing(5000, view);
    expect(rows().length).toBeLessThan(60);
    const box = items.renderRoot.querySelector('.scroller');
    box?.scrollTo(0, box.scrollHeight);
    await expect.poll(() => rows().some((row) => row.getAttribute('aria-rowindex') === '5000')).toBe(true);
    expect(rows().length).toBeLessThan(60);
    expect(items.renderRoot.querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe('5000');
  });

  it('is gone through by keys, and what has the keyboard is in sight', async () => {
    const { focused, press } = await showing(500);
    expect(focused()).toBe('Diagram 0');
    await press('{ArrowRight}{ArrowDown}');
    expect(focused()).toBe('Diagram 5');
    await press('{End}');
    await expect.poll(focused).toBe('Diagram 499');
    await press('{Home}');
    await expect.poll(focused).toBe('Diagram 0');
  });
});

describe('the open diagram, which the list learns of later', () => {
  it('has the keyboard as soon as it is there', async () => {
    const { items, focused, learnOf } = await showing(2);
    items.openId = '2';
    await items.updateComplete;
    expect(focused()).toBe('Diagram 0');
    await learnOf(3);
    expect(focused()).toBe('Diagram 2');
  });

  it('takes the keyboard from nobody who has gone on', async () => {
    const { items, focused, press, learnOf } = await showing(2);
    items.openId = '2';
    await press('{ArrowRight}');
    await learnOf(3);
    expect(focused()).toBe('Diagram 1');
    items.renderRoot.querySelector<HTMLElement>('[data-diagram-id="0"]')?.focus();
    await learnOf(4);
    expect(focused()).toBe('Diagram 0');
  });

  it('takes it neither from what was searched for nor from a hand', async () => {
    const searched = await showing(2);
    searched.library.search('Diagram');
    searched.items.openId = '2';
    await searched.learnOf(3);
    expect(searched.focused()).toBe('Diagram 0');
    searched.items.remove();
    const scrolled = await showing(2);
    scrolled.items.openId = '2';
    scrolled.rows()[0]?.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    await scrolled.learnOf(3);
    expect(scrolled.focused()).toBe('Diagram 0');
  });

  it('takes it from no field outside the list', async () => {
    const { items, learnOf } = await showing(2);
    const field = document.body.appendChild(document.createElement('input'));
    items.openId = '2';
    field.focus();
    await learnOf(3);
    expect(document.activeElement).toBe(field);
    expect(items.renderRoot.querySelector('[tabindex="0"]')?.getAttribute('data-diagram-id')).toBe('2');
  });
});

describe('a diagram in the list', () => {
  it('is selected, opened and deleted by keys', async () => {
    const { library, asked, press } = await showing(12, 'table');
    await press(' ');
    await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    expect(library.snapshot.value.selected.size).toBe(3);
    await press('{Delete}');
    expect(asked.at(-1)).toMatchObject({ kind: 'remove', ids: { length: 3 } });
    await press('{Control>}a{/Control}');
    expect(library.snapshot.value.selected.size).toBe(12);
    await press('{Escape}');
    expect(library.snapshot.value.selected.size).toBe(0);
    await press('{Enter}');
    expect(asked.at(-1)?.kind).toBe('open');
  });

  it('is renamed in its place; Escape leaves the name', async () => {
    const { asked, press, focused } = await showing(3);
    await press('{F2}');
    await press('Another{Enter}');
    expect(asked).toEqual([expect.objectContaining({ kind: 'rename', name: 'Another' })]);
    await press('{F2}');
    await press('Third{Escape}');
    expect(asked).toHaveLength(1);
    await expect.poll(focused).toBe('Diagram 0');
  });

  it('has its picture as an image, which is given back when it is gone', async () => {
    const { items, rows } = await showing(3);
    const image = (): HTMLImageElement | null | undefined => rows()[0]?.querySelector('etom-diagram-picture')?.shadowRoot?.querySelector('img');
    await expect.poll(() => image()?.naturalWidth).toBe(4);
    const url = image()?.src ?? '';
    expect(url).toMatch(/^blob:/);
    items.remove();
    await expect(fetch(url)).rejects.toThrow('Failed to fetch');
  });
});
