import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createLibrary, createSource, extrasOfText, trashTime } from '../../src/editor/index.ts';
import type { DeskSnapshot, IncomingFile, Library, LibraryDesk } from '../../src/editor/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryStore, readZip, writeZip } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';

const sample = readFileSync(join(import.meta.dirname, '../../samples/order-to-payment.ru.bpmn'), 'utf8');
const tree = createElementTree(builtInCatalogues());
const words = createWords('ru');

interface Case {
  readonly library: Library;
  readonly store: Store;
  readonly names: () => readonly string[];
  readonly opened: string[];
  /** Waits until all texts can be searched. */
  indexed(): Promise<void>;
}

/** A library over diagrams of these names, each in a folder where one is given, and a desk that has the first one open. */
async function libraryOf(names: readonly (readonly [name: string, folder?: string])[], now = Date.now): Promise<Case> {
  const store = createMemoryStore({ now });
  const folders = new Map<string, string>();
  for (const [name, folder] of names) {
    if (folder !== undefined && !folders.has(folder)) folders.set(folder, (await store.folders.create({ name: folder })).id);
    const id = folder === undefined ? undefined : folders.get(folder);
    await store.create({ name, xml: sample, ...(await extrasOfText(sample, { tree })), ...(id === undefined ? {} : { folder: id }) });
  }
  const diagrams = await store.list();
  const snapshot = createSource<DeskSnapshot>({
    diagrams, open: diagrams.at(-1), save: { kind: 'saved' }, fault: undefined, readOnly: false, memoryOnly: undefined,
    report: undefined, keptCopy: undefined, undrawn: undefined, way: [], naming: 0,
  });
  const opened: string[] = [];
  const desk: LibraryDesk = {
    snapshot,
    flush: () => Promise.resolve(),
    reread: async () => snapshot.set({ ...snapshot.value, diagrams: await store.list() }),
    openDiagram: async (id) => void opened.push(id),
  };
  const library = createLibrary({ store, desk, look: (xml) => extrasOfText(xml, { tree }), words: () => words, now });
  await library.load();
  library.sortBy('name', false);
  const indexed = (): Promise<void> => new Promise((resolve) => {
    if (library.snapshot.value.indexed) resolve();
    else library.snapshot.subscribe((value) => value.indexed && resolve());
  });
  return { library, store, opened, indexed, names: () => library.snapshot.value.diagrams.map(({ name }) => name) };
}

const idOf = ({ library }: Case, name: string): string => library.snapshot.value.diagrams.find((diagram) => diagram.name === name)?.id ?? '';
const file = (path: string, content: string | Uint8Array): IncomingFile => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { path, file: { name: path.slice(path.lastIndexOf('/') + 1), arrayBuffer: () => Promise.resolve(bytes.slice().buffer) } };
};

describe('the library', () => {
  it('shows all diagrams, those of a folder, the trash', async () => {
    const given = await libraryOf([['Б'], ['А', 'Папка']]);
    expect(given.names()).toEqual(['А', 'Б']);
    const [folder] = given.library.snapshot.value.folders;
    expect([folder?.name, folder?.count]).toEqual(['Папка', 1]);
    given.library.show({ kind: 'folder', id: folder?.id ?? '' });
    expect(given.names()).toEqual(['А']);
    given.library.show({ kind: 'trash' });
    expect(given.names()).toEqual([]);
  });

  it('finds a step by an inflected name, and says where', async () => {
    const given = await libraryOf([['Б'], ['Кредит']]);
    await given.indexed();
    given.library.search('проверкой кредитоспособностью');
    expect(given.names()).toHaveLength(2);
    given.library.search('кредитами');
    expect(given.names()[0]).toBe('Кредит');
    expect(given.library.findingOf(idOf(given, 'Кредит'))?.field).toBe('name');
    given.library.search('кредитоспособностью');
    const finding = given.library.findingOf(idOf(given, 'Б'));
    expect([finding?.field, finding?.marks.map(([start, end]) => finding.text.slice(start, end))]).toEqual(['names', ['кредитоспособность']]);
  });

  it('deletes many into the trash, and takes it back with what was open', async () => {
    const given = await libraryOf([['Открыта'], ['Б'], ['В']]);
    const ids = [idOf(given, 'Открыта'), idOf(given, 'Б')];
    await given.library.remove(ids);
    expect([given.names(), given.library.snapshot.value.inTrash, given.library.snapshot.value.removed.length]).toEqual([['В'], 2, 2]);
    await given.library.undoRemove();
    expect([given.names(), given.library.snapshot.value.inTrash, given.opened]).toEqual([['Б', 'В', 'Открыта'], 0, [ids[0]]]);
  });

  it('restores from the trash, deletes for ever, and forgets what lay there for 30 days', async () => {
    let time = 1000;
    const given = await libraryOf([['А'], ['Б'], ['В'], ['Г']], () => time);
    const [a, b, c] = ['А', 'Б', 'В'].map((name) => idOf(given, name));
    await given.library.remove([a ?? '', b ?? '', c ?? '']);
    await given.library.restore([a ?? '']);
    await given.library.purge([b ?? '']);
    expect([given.names(), given.library.snapshot.value.inTrash]).toEqual([['А', 'Г'], 1]);
    time += trashTime + 1;
    await given.library.load();
    expect(given.library.snapshot.value.inTrash).toBe(0);
    await expect(given.store.open(c ?? '')).rejects.toMatchObject({ fault: 'missing' });
  });

  it('moves, duplicates with processes of their own, makes and removes folders', async () => {
    const given = await libraryOf([['А'], ['Б']]);
    const folder = await given.library.createFolder('  Папка ');
    await given.library.move([idOf(given, 'А')], folder);
    expect(given.library.snapshot.value.folders.map(({ name, count }) => [name, count])).toEqual([['Папка', 1]]);
    await given.library.duplicate([idOf(given, 'А')]);
    expect(given.names()).toEqual(['А', 'А (копия)', 'Б']);
    const copy = given.library.snapshot.value.diagrams.find(({ name }) => name === 'А (копия)');
    expect([copy?.folder, copy?.digest?.tasks]).toEqual([folder, given.library.snapshot.value.diagrams[0]?.digest?.tasks]);
    expect((await given.store.open(copy?.id ?? '')).xml).not.toBe(sample);
    await given.library.removeFolder(folder ?? '');
    expect(given.library.snapshot.value.folders).toEqual([]);
    expect(given.names()).toHaveLength(3);
  });

  it('says why the store refused, and goes on', async () => {
    const given = await libraryOf([['А']]);
    await given.library.move([idOf(given, 'А')], 'no such folder');
    expect(given.library.snapshot.value.fault).toBe('missing');
    given.library.dismiss('fault');
    expect(given.library.snapshot.value.fault).toBeUndefined();
    expect(await given.library.createFolder('Папка')).toBeDefined();
  });
});

describe('many at a time', () => {
  it('leave as an archive in their folders and come back as they were', async () => {
    const given = await libraryOf([['А/Б'], ['А/Б', 'Папка'], ['В', 'Папка'], ['В', 'Папка']]);
    given.library.selectAll();
    const archive = await given.library.exportZip([...given.library.snapshot.value.selected]);
    const { files } = await readZip(archive ?? new Blob(), { entries: 10, bytes: 1e7 });
    expect(files.map(({ path }) => path).toSorted()).toEqual(['А-Б.bpmn', 'Папка/А-Б.bpmn', 'Папка/В 2.bpmn', 'Папка/В.bpmn']);
    expect(files.every(({ bytes }) => strFromU8(bytes) === sample)).toBe(true);

    const other = await libraryOf([['В', 'Папка']]);
    await other.library.importFiles([file('all.zip', new Uint8Array(await (archive ?? new Blob()).arrayBuffer()))]);
    expect(other.library.snapshot.value.report).toEqual({ taken: 4, leftOut: [], incomplete: [] });
    expect(other.names()).toEqual(['А-Б', 'А-Б', 'В', 'В 2', 'В 2 2']);
    expect(other.library.snapshot.value.folders.map(({ name, count }) => [name, count])).toEqual([['Папка', 4]]);
  });

  it('come in beside what is no diagram, which is listed with the reason', async () => {
    const given = await libraryOf([['А']]);
    const zip = await writeZip([{ path: 'Заказы/заказ.bpmn', bytes: strToU8(sample) }, { path: '../evil.bpmn', bytes: strToU8(sample) }, { path: '__MACOSX/x.bpmn', bytes: strToU8('') }]);
    await given.library.importFiles([
      file('torn.bpmn', '<definitions'), file('note.txt', 'x'), file('Папка/good.bpmn', sample), file('page.xml', '<html/>'), file('.DS_Store', 'x'), file('fake.zip', 'x'),
      file('all.zip', new Uint8Array(await zip.arrayBuffer())),
    ]);
    const report = given.library.snapshot.value.report;
    expect(report?.leftOut.map(({ path, reason }) => [path, reason])).toEqual([
      ['torn.bpmn', 'syntax'], ['note.txt', 'other'], ['page.xml', 'not-bpmn'], ['fake.zip', 'damaged'], ['all.zip/../evil.bpmn', 'path'],
    ]);
    expect(given.names()).toEqual(['А', 'заказ', 'good']);
    const found = given.library.snapshot.value.diagrams.find(({ name }) => name === 'good');
    const [first] = await given.store.history.list(found?.id ?? '');
    expect([first?.kind, first?.fileName]).toEqual(['imported', 'good.bpmn']);
    expect(found?.digest?.tasks).toBeGreaterThan(0);
    expect(await given.library.picture(found?.id ?? '')).toMatch(/^<svg /);
  });
});
