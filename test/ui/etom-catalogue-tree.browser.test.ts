import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CatalogueDraft, EtomElement } from '../../src/etom/index.ts';
import { EtomCatalogueTree } from '../../src/ui/etom-catalogue-tree.ts';
import { createWords } from '../../src/words/index.ts';
import { catalogue, ownElement, treeWith } from '../etom/catalogues.ts';

const standard = treeWith();
const small = catalogue([ownElement('770001.1.1.1.5.2'), ownElement('770001.1.1.1.5.1'), ownElement('2.1.1.7', { parent: '1.1.1', names: { en: '', ru: '' } }), ownElement('2.1.1.7.1')], { prefix: '770001' });

async function open(draft: CatalogueDraft, properties: Partial<EtomCatalogueTree> = {}): Promise<{ tree: EtomCatalogueTree; heard: string[] }> {
  const tree = new EtomCatalogueTree();
  const heard: string[] = [];
  Object.assign(tree, { words: createWords('en'), draft, standard, ...properties });
  tree.style.height = '400px';
  tree.addEventListener('etom-select', (event) => {
    tree.selected = (event as CustomEvent<number>).detail;
    heard.push(`select ${tree.selected}`);
  });
  tree.addEventListener('etom-remove', (event) => heard.push(`remove ${(event as CustomEvent<number>).detail}`));
  tree.addEventListener('etom-add', (event) => heard.push(`add ${(event as CustomEvent<EtomElement>).detail.id}`));
  document.body.append(tree);
  await tree.updateComplete;
  return { tree, heard };
}

const rows = (tree: EtomCatalogueTree): HTMLElement[] => [...(tree.shadowRoot?.querySelectorAll<HTMLElement>('button.row') ?? [])];
const ids = (tree: EtomCatalogueTree): string[] => rows(tree).map((row) => row.dataset['processId'] ?? '');
const focused = (tree: EtomCatalogueTree): string | undefined => (tree.shadowRoot?.activeElement as HTMLElement | null)?.dataset['processId'];

afterEach(() => document.body.replaceChildren());

test('given a catalogue, its elements stand by number below their standard ones, with faults and uses', async () => {
  const { tree } = await open(small, { faults: [{ element: 2, field: 'names', key: 'blank', values: {}, severity: 'error' }], counts: new Map([['770001.1.1.1.5.1', 3]]) });
  expect(ids(tree)).toEqual(['2.1.1.7', '2.1.1.7.1', '770001.1.1.1.5.1', '770001.1.1.1.5.2']);
  expect([...(tree.shadowRoot?.querySelectorAll('h4') ?? [])].map((head) => head.textContent)).toEqual(['1.1.1 Customer Relationship Management', '1.1.1.5 Order handling']);
  expect(rows(tree)[0]?.textContent).toMatch(/no name yet\s*Error/);
  expect(rows(tree)[2]?.textContent).toContain('3×');
});

test('given the keyboard, one row is reached by Tab, the others by arrows, and Delete asks for a removal', async () => {
  const { tree, heard } = await open(small);
  expect(rows(tree).map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  rows(tree)[0]?.focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{ArrowDown}{Delete}{Home}');
  expect(heard).toEqual(['select 3', 'select 1', 'select 0', 'remove 0', 'select 2']);
  expect(focused(tree)).toBe('2.1.1.7');
});

test('given a removal elsewhere, the row keeps the keyboard', async () => {
  const { tree } = await open(small, { selected: 3 });
  tree.focusSelected();
  tree.draft = { ...small, elements: small.elements.slice(1) };
  tree.selected = 2;
  await tree.updateComplete;
  expect(focused(tree)).toBe('2.1.1.7.1');
});

test('given a group, its button adds below the standard element', async () => {
  const { tree, heard } = await open(small);
  tree.shadowRoot?.querySelectorAll<HTMLElement>('.add')[1]?.click();
  expect(heard).toEqual(['add 1.1.1.5']);
});

test('given a thousand elements, they are there, are filtered by ID and name, and a change touches its own row only', async () => {
  const parents = standard.elements.filter(({ level, status }) => level === 2 && status === 'standard').slice(0, 20);
  const large = catalogue(Array.from({ length: 1000 }, (_, index) => ownElement(`770001.${parents[index % 20]?.id}.${Math.floor(index / 20) + 1}`, { names: { en: `Step ${index}`, ru: `Шаг ${index}` } })), { prefix: '770001' });
  const { tree } = await open(large);
  expect(rows(tree)).toHaveLength(1000);
  const touched = new Set<Node>();
  const watch = new MutationObserver((records) => records.forEach(({ target }) => touched.add(target)));
  watch.observe(tree.shadowRoot as ShadowRoot, { subtree: true, childList: true, characterData: true, attributes: true });
  const [first, ...others] = large.elements;
  tree.draft = { ...large, elements: [{ ...(first ?? ownElement('x')), names: { en: 'Another', ru: '' } }, ...others] };
  await tree.updateComplete;
  await Promise.resolve();
  watch.disconnect();
  expect(rows(tree).filter((row) => [...touched].some((node) => row.contains(node)))).toHaveLength(1);
  tree.shadowRoot?.querySelector('etom-field')?.dispatchEvent(new CustomEvent('etom-input', { detail: 'ШАГ 77' }));
  await tree.updateComplete;
  expect(rows(tree)).toHaveLength(11);
});
