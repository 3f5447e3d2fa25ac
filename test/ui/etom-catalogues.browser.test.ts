import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createShelf } from '../../src/editor/index.ts';
import type { Shelf } from '../../src/editor/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { EtomCatalogues } from '../../src/ui/etom-catalogues.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';
import { catalogue, ownElement } from '../etom/catalogues.ts';

const words = createWords('en');
const shelves: Shelf[] = [];
const acme = catalogue([ownElement('770001.1.1.1.5.1'), ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('2.1.1.7.1')], { id: 'acme', prefix: '770001', title: { en: 'Acme', ru: 'Акме' } });

/** The dialog over a shelf, as the app puts them together. */
async function open(...catalogues: readonly Catalogue[]): Promise<{ dialog: EtomCatalogues; shelf: Shelf }> {
  let time = 0;
  const shelf = createShelf({ store: createMemoryStore({ now: () => ++time }), shown: () => undefined, words: () => words });
  shelves.push(shelf);
  for (const each of catalogues) await shelf.importFile({ name: `${each.id}.json`, arrayBuffer: () => new Blob([JSON.stringify(each)]).arrayBuffer() });
  await shelf.load();
  const dialog = new EtomCatalogues();
  Object.assign(dialog, { words, shelf, snapshot: shelf.snapshot.value, open: true });
  shelf.snapshot.subscribe((snapshot) => (dialog.snapshot = snapshot));
  document.body.append(dialog);
  await dialog.updateComplete;
  return { dialog, shelf };
}

const button = (key: Parameters<typeof words.format>[0], values?: Record<string, string | number>): ReturnType<typeof page.getByRole> =>
  page.getByRole('button', { name: words.format(key, values), exact: true });
const field = (key: Parameters<typeof words.format>[0], values?: Record<string, string>): ReturnType<typeof page.getByRole> =>
  page.getByRole('textbox', { name: words.format(key, values), exact: true });
const ids = (shelf: Shelf): string[] => shelf.snapshot.value.catalogues.flatMap(({ draft }) => draft.elements.map(({ id }) => id));

/** The label of the field that has the keyboard, however deep it lies. */
function focused(): string | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement && !('label' in element && element.localName === 'etom-field')) element = element.shadowRoot.activeElement;
  return (element as HTMLElementTagNameMap['etom-field'] | null)?.label;
}

afterEach(() => {
  document.body.replaceChildren();
  for (const shelf of shelves.splice(0)) shelf.dispose();
});

test('given no catalogue, one is made with a title, a prefix and a first element', async () => {
  const { shelf } = await open();
  await button('catalogues.create').click();
  await expect.poll(focused).toBe(words.format('catalogues.titleIn', { locale: 'en' }));
  await userEvent.keyboard('Acme');
  await field('catalogues.prefix').fill('770');
  await expect.element(field('catalogues.prefix')).toHaveAccessibleDescription(words.format('catalogues.prefixDigits'));
  await field('catalogues.prefix').fill('770001');
  await userEvent.tab();
  await button('catalogues.add').click();
  await expect.poll(focused).toBe(words.format('catalogues.chooseParent'));
  await userEvent.keyboard('1.1.1.5{Enter}');
  await expect.poll(focused).toBe(words.format('catalogues.nameIn', { locale: 'en' }));
  await userEvent.keyboard('Check');
  expect(shelf.snapshot.value.catalogues[0]?.draft).toMatchObject({ title: { en: 'Acme' }, prefix: '770001', elements: [{ id: '770001.1.1.1.5.1', names: { en: 'Check', ru: '' } }] });
});

test('given an element of level 2, its own level 3 goes with it, and both come back', async () => {
  const { dialog, shelf } = await open(acme);
  const row = page.getByRole('button', { name: /^2\.1\.1\.7 / });
  await row.click();
  await button('catalogues.delete').click();
  await expect.poll(() => ids(shelf)).toEqual(['770001.1.1.1.5.1']);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => ids(shelf)).toEqual(acme.elements.map(({ id }) => id));
  expect(dialog.isConnected).toBe(true);
});

test('given another number and another prefix, what is below follows', async () => {
  const { shelf } = await open(acme);
  await page.getByRole('button', { name: /^2\.1\.1\.7 / }).click();
  await field('catalogues.id').fill('9');
  await userEvent.tab();
  await button('catalogues.settings').click();
  await field('catalogues.prefix').fill('440002');
  await userEvent.tab();
  expect(ids(shelf)).toEqual(['440002.1.1.1.5.1', '2.1.1.9', '2.1.1.9.1']);
});

test('given a request that a catalogue can have, it is added and in the form; one that none can, asks for a catalogue', async () => {
  const { dialog, shelf } = await open(acme);
  dialog.request = { id: '1.1.1.6.2', name: 'Call back' };
  await expect.element(field('catalogues.nameIn', { locale: 'en' })).toHaveValue('Call back');
  await expect.element(page.getByText(words.format('catalogues.addedAs', { asked: '1.1.1.6.2', id: '770001.1.1.1.6.2' }))).toBeVisible();
  dialog.request = { id: '440002.1.1.1.5.1', name: 'Theirs' };
  await button('catalogues.createAndAdd').click();
  await expect.element(field('catalogues.nameIn', { locale: 'en' })).toHaveValue('Theirs');
  expect(shelf.snapshot.value.catalogues.map(({ draft }) => draft.prefix)).toEqual(['770001', '440002']);
});

test('given a catalogue with an error, the export leads to it', async () => {
  await open({ ...acme, elements: [...acme.elements, ownElement('770001.1.1.1.9.1', { functions: [{ key: 'a', en: 'A', ru: 'А' }] })] }, { ...acme, id: 'twin' });
  await page.getByRole('button', { name: /Acme.*3 errors/ }).click();
  await button('catalogues.export').click();
  await expect.element(page.getByText(words.format('catalogues.exportFaulty', { count: 3 }))).toBeVisible();
  await expect.element(page.getByText(words.format('catalogue.fault.idElsewhere', { catalogue_en: 'Acme' }))).toBeVisible();
});

test('given Escape in a question, the question is left, then the dialog', async () => {
  const { dialog } = await open(acme);
  const dismissed = new Promise((resolve) => {
    dialog.addEventListener('etom-dismiss', resolve, { once: true });
  });
  await button('catalogues.add').click();
  await expect.poll(focused).toBe(words.format('catalogues.chooseParent'));
  await userEvent.keyboard('{Escape}');
  await expect.element(button('catalogues.deleteCatalogue')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await dismissed;
});
