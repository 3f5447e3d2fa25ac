import { afterEach, describe, expect, it } from 'vitest';
import { createShelf } from '../../src/editor/index.ts';
import type { Shelf, ShelvedCatalogue } from '../../src/editor/index.ts';
import { addBelow, builtInCatalogues, changeElement, parseCatalogue, serializeCatalogue } from '../../src/etom/index.ts';
import type { Catalogue, CatalogueDraft } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryData, createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { catalogue, element, ownElement } from '../etom/catalogues.ts';

const builtIn = builtInCatalogues();
const shelves: Shelf[] = [];

afterEach(() => {
  for (const shelf of shelves.splice(0)) shelf.dispose();
});

/** A store in which no two things happen at once. */
function storeInTime(): Store {
  let time = 0;
  return createMemoryStore({ now: () => ++time });
}

async function open(store: Store = storeInTime()): Promise<Shelf> {
  const shelf = createShelf({ store, shown: () => undefined, words: () => createWords('en') });
  shelves.push(shelf);
  await shelf.load();
  return shelf;
}

/** Two tabs over the same data. */
function tabs(): readonly [Store, Store] {
  let time = 0;
  const [data, now] = [createMemoryData(), () => ++time];
  return [createMemoryStore({ data, now }), createMemoryStore({ data, now })];
}

const acme = catalogue([ownElement('770001.1.1.1.5.1')], { id: 'acme', prefix: '770001', title: { en: 'Acme', ru: 'Акме' } });

function file(value: Catalogue | string | Uint8Array<ArrayBuffer>, name = 'acme.json'): { name: string; arrayBuffer(): Promise<ArrayBuffer> } {
  return { name, arrayBuffer: () => new Blob([typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value)]).arrayBuffer() };
}

function only(shelf: Shelf): ShelvedCatalogue {
  const [first] = shelf.snapshot.value.catalogues;
  if (first === undefined) throw new Error('the shelf is empty');
  return first;
}

function named(draft: CatalogueDraft, index: number, ru: string): CatalogueDraft {
  return changeElement(draft, index, { names: { en: '', ru } });
}

const titles = (shelf: Shelf): string[] => shelf.snapshot.value.catalogues.map(({ draft }) => draft.title.en);
const own = (shelf: Shelf): string[] => shelf.snapshot.value.offered.slice(builtIn.length).map(({ id, elements }) => `${id}: ${elements.map((each) => `${each.id} ${each.names.ru}`).join(', ')}`);
/** Lets what other tabs were told of arrive. */
const settled = (shelf: Shelf): Promise<void> => Promise.resolve().then(() => shelf.load());

describe('the shelf', () => {
  it('given an empty store, offers what comes with eTOM Flow', async () => {
    const shelf = await open();
    expect(shelf.snapshot.value).toMatchObject({ loaded: true, catalogues: [], report: undefined });
    expect(shelf.snapshot.value.offered).toEqual(builtIn);
  });

  it('given a new catalogue and an element, keeps it unnamed and offers it once it has a name', async () => {
    const store = createMemoryStore();
    const shelf = await open(store);
    const id = await shelf.create({ title: { en: 'Acme', ru: '' }, prefix: '770001' });
    const parent = shelf.standard.get('1.1.1.5') ?? element('1.1.1.5');
    const added = addBelow(only(shelf).draft, parent, shelf.isTaken(id ?? ''));
    shelf.change(id ?? '', added?.draft ?? acme);
    await shelf.flush();
    expect(only(shelf)).toMatchObject({ id, faults: [{ element: 0, field: 'names', key: 'blank' }], save: { kind: 'saved' } });
    expect(own(shelf)).toEqual([]);
    shelf.change(id ?? '', named(only(shelf).draft, 0, 'Проверка'));
    expect(only(shelf).faults).toEqual([]);
    await shelf.flush();
    expect(own(shelf)).toEqual(['acme: 770001.1.1.1.5.1 Проверка']);
    expect(own(await open(store))).toEqual(own(shelf));
  });

  it('given the letters of a name, takes them back at once, and does them again', async () => {
    const shelf = await open();
    await shelf.importFile(file(acme));
    const { id, draft } = only(shelf);
    for (const name of ['П', 'Пр', 'Про']) shelf.change(id, named(only(shelf).draft, 0, name), 'names.ru 0');
    shelf.undo(id);
    expect(only(shelf)).toMatchObject({ draft, canUndo: false, canRedo: true });
    shelf.redo(id);
    expect(only(shelf).draft.elements[0]?.names.ru).toBe('Про');
    shelf.seal();
    shelf.change(id, named(only(shelf).draft, 0, 'Проверка'), 'names.ru 0');
    shelf.undo(id);
    expect(only(shelf).draft.elements[0]?.names.ru).toBe('Про');
  });

  it('given a file and what it exports again, both are the same catalogue', async () => {
    const shelf = await open();
    const id = await shelf.importFile(file(acme));
    const exported = shelf.fileOf(id ?? '');
    expect(exported?.name).toBe('acme.json');
    expect(parseCatalogue(exported?.text ?? '', 'file')).toEqual(acme);
    expect(await shelf.importFile(file(exported?.text ?? ''))).toBe(id);
    expect(shelf.snapshot.value.catalogues).toHaveLength(1);
  });

  it.each<[string, Catalogue | string | Uint8Array<ArrayBuffer>, object]>([
    ['no JSON', '{', { key: 'json' }],
    ['no UTF-8', new Uint8Array([0x7b, 0xff, 0x7d]), { key: 'notJson' }],
    ['a fault in an element', catalogue([ownElement('770001.1.1.1.5')], { prefix: '440002' }), { element: '770001.1.1.1.5', field: 'id', key: 'prefixOther', values: { prefix: '770001', declared: '440002' } }],
    ['a standard', catalogue([ownElement('2.1.1.7', { parent: '1.1.1' }), element('1.1.9.1')]), { element: '1.1.9.1', field: 'status', key: 'notOwn' }],
  ])('given a file that is %s, says so and leaves everything as it is', async (_case, content, report) => {
    const shelf = await open();
    await shelf.importFile(file(acme));
    expect(await shelf.importFile(file(content, 'bad.json'))).toBeUndefined();
    expect(shelf.snapshot.value.report).toMatchObject({ kind: 'refused', fileName: 'bad.json', ...report });
    expect(await shelf.answer('replace')).toBeUndefined();
    expect(shelf.snapshot.value).toMatchObject({ report: undefined, catalogues: [{ draft: acme }] });
  });

  it.each<['replace' | 'both' | 'leave', string[]]>([
    ['replace', ['acme: 770001.1.1.1.5.2 Элемент 770001.1.1.1.5.2']],
    ['both', ['acme: 770001.1.1.1.5.1 Элемент 770001.1.1.1.5.1', 'acme-2: 770001.1.1.1.5.2 Элемент 770001.1.1.1.5.2']],
    ['leave', ['acme: 770001.1.1.1.5.1 Элемент 770001.1.1.1.5.1']],
  ])('given a file whose ID is there already, asks, and does as told: %s', async (choice, offered) => {
    const shelf = await open();
    await shelf.importFile(file(acme));
    await shelf.importFile(file({ ...acme, elements: [ownElement('770001.1.1.1.5.2')] }));
    expect(shelf.snapshot.value.report).toMatchObject({ kind: 'same', title: acme.title });
    await shelf.answer(choice);
    await shelf.flush();
    expect(own(shelf)).toEqual(offered);
    if (choice === 'replace') {
      shelf.undo(only(shelf).id);
      expect(only(shelf).draft).toEqual(acme);
    }
  });

  it('given two catalogues that define one ID, offers that of the older one', async () => {
    const shelf = await open();
    await shelf.importFile(file(acme));
    await shelf.importFile(file({ ...acme, id: 'copy' }, 'copy.json'));
    await shelf.flush();
    expect(own(shelf)).toEqual(['acme: 770001.1.1.1.5.1 Элемент 770001.1.1.1.5.1']);
    expect(shelf.snapshot.value.catalogues.map(({ faults }) => faults.map(({ key, severity }) => `${key} ${severity}`))).toEqual([
      ['prefixElsewhere warning', 'idElsewhere warning'], ['prefixElsewhere warning', 'idElsewhere error'],
    ]);
  });

  it('given a deletion, offers nothing of it any more, and brings it back', async () => {
    const shelf = await open();
    const id = await shelf.importFile(file(acme));
    shelf.change(id ?? '', named(acme, 0, 'Проверка'));
    await shelf.remove(id ?? '');
    expect(own(shelf)).toEqual([]);
    expect(shelf.snapshot.value.removed?.title).toEqual(acme.title);
    await shelf.restore();
    expect(own(shelf)).toEqual(['acme: 770001.1.1.1.5.1 Проверка']);
    expect(shelf.snapshot.value.removed).toBeUndefined();
  });

  it('given a use in a diagram, says what a change or a deletion would take away', async () => {
    const store = createMemoryStore();
    const shelf = await open(store);
    const id = (await shelf.importFile(file(acme))) ?? '';
    await store.create({ name: 'Flow', xml: '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="p"><task id="T"><extensionElements><e:tag xmlns:e="urn:etom-flow:tags:1" processId="770001.1.1.1.5.1"/></extensionElements></task></process></definitions>' });
    expect(shelf.usesChangedBy(id, undefined)).toEqual([]);
    await shelf.lookForUses();
    expect(shelf.snapshot.value.uses).toHaveLength(1);
    expect(shelf.usesChangedBy(id, undefined)).toMatchObject([{ diagram: { name: 'Flow' }, elementId: 'T' }]);
    expect(shelf.usesChangedBy(id, changeElement(acme, 0, { id: '770001.1.1.1.5.2' }))).toHaveLength(1);
    expect(shelf.usesChangedBy(id, named(acme, 0, 'Другое имя'))).toEqual([]);
  });

  it('given an ID that a diagram uses, adds it where it fits, else says that it fits nowhere', async () => {
    const shelf = await open();
    expect(shelf.add({ id: '770001.1.1.1.6.4', name: 'Приём' })).toBeUndefined();
    const id = await shelf.importFile(file(acme));
    expect(shelf.add({ id: '770001.1.1.1.6.4', name: 'Приём' })).toEqual({ id, index: 1 });
    expect(shelf.add({ id: '770001.1.1.1.6.4' })).toEqual({ id, index: 1 });
    await shelf.flush();
    expect(own(shelf)).toEqual(['acme: 770001.1.1.1.5.1 Элемент 770001.1.1.1.5.1, 770001.1.1.1.6.4 Приём']);
  });
});

describe('two tabs with one catalogue', () => {
  it('show what the other has changed', async () => {
    const [one, other] = tabs();
    const [here, there] = [await open(one), await open(other)];
    await here.importFile(file(acme));
    await settled(there);
    expect(titles(there)).toEqual(['Acme']);
    there.change(only(there).id, { ...acme, title: { en: 'Theirs', ru: '' } });
    await there.flush();
    await settled(here);
    expect(titles(here)).toEqual(['Theirs']);
    await there.remove(only(there).id);
    await settled(here);
    expect(titles(here)).toEqual([]);
  });

  it('both keep their text where both changed it, and the later one goes on in a copy and is told', async () => {
    const [one, other] = tabs();
    const [here, there] = [await open(one), await open(other)];
    const id = await here.importFile(file(acme));
    await settled(there);
    there.change(id ?? '', named(acme, 0, 'Их имя'));
    here.change(id ?? '', named(acme, 0, 'Наше имя'));
    await there.flush();
    await here.flush();
    await settled(here);
    const { keptCopy, catalogues } = here.snapshot.value;
    expect(keptCopy).toMatchObject({ from: id, title: { en: 'Acme (from this tab)' } });
    expect(catalogues.map(({ id: each, draft }) => `${each === keptCopy?.id} ${draft.id} ${draft.elements[0]?.names.ru}`)).toEqual(['false acme Их имя', 'true acme-2 Наше имя']);
    here.change(keptCopy?.id ?? '', named(catalogues[1]?.draft ?? acme, 0, 'Ещё наше'));
    await here.flush();
    await settled(there);
    expect(there.snapshot.value.catalogues[1]?.draft.elements[0]?.names.ru).toBe('Ещё наше');
  });

  it('bring a catalogue back that one deleted while the other works on it', async () => {
    const [one, other] = tabs();
    const [here, there] = [await open(one), await open(other)];
    const id = await here.importFile(file(acme));
    await settled(there);
    here.change(id ?? '', named(acme, 0, 'Наше имя'));
    await there.remove(id ?? '');
    await settled(here);
    await here.flush();
    await settled(there);
    expect(there.snapshot.value.catalogues.map(({ draft }) => draft.elements[0]?.names.ru)).toEqual(['Наше имя']);
  });
});

describe('a store that refuses', () => {
  const refuse = (): Promise<never> => Promise.reject(new StoreError('quota'));

  it('leaves the work in the tab, and the state says so until it is kept', async () => {
    const store = createMemoryStore();
    let full = true;
    const shelf = await open({ ...store, catalogues: { ...store.catalogues, save: (...args) => (full ? refuse() : store.catalogues.save(...args)) } });
    const id = await shelf.importFile(file(acme));
    shelf.change(id ?? '', named(acme, 0, 'Проверка'));
    await shelf.flush();
    expect(only(shelf)).toMatchObject({ save: { kind: 'failed' }, fault: 'quota' });
    expect(own(shelf)).toEqual(['acme: 770001.1.1.1.5.1 Проверка']);
    full = false;
    await shelf.flush();
    expect(only(shelf)).toMatchObject({ save: { kind: 'saved' }, fault: undefined });
    expect((await store.catalogues.list())[0]?.text).toContain('Проверка');
  });

  it('becomes a report where something was to be made, and an empty shelf where nothing can be read', async () => {
    const store = createMemoryStore();
    const shelf = await open({ ...store, catalogues: { ...store.catalogues, create: refuse } });
    expect(await shelf.importFile(file(acme))).toBeUndefined();
    expect(shelf.snapshot.value.report).toMatchObject({ kind: 'store', fileName: 'acme.json', fault: 'quota' });
    const closed = await open({ ...store, catalogues: { ...store.catalogues, list: refuse } });
    expect(closed.snapshot.value.offered).toEqual(builtIn);
    expect(closed.snapshot.value.report).toMatchObject({ kind: 'store', fault: 'quota' });
  });

  it('given a stored text that is no catalogue, shows the others', async () => {
    const store = createMemoryStore();
    await store.catalogues.create('rubbish');
    await store.catalogues.create(serializeCatalogue(acme));
    expect(titles(await open(store))).toEqual(['Acme']);
  });
});
