import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderFiles, syncFolder } from '../../../src/workspace/backup/index.ts';
import { indexPath } from '../../../src/workspace/backup/folder-index.ts';
import { createFolderHandleKeeper, createMemoryStore } from '../../../src/workspace/index.ts';
import type { Store } from '../../../src/workspace/index.ts';

let root: FileSystemDirectoryHandle;
let store: Store;

beforeEach(async () => {
  root = await (await navigator.storage.getDirectory()).getDirectoryHandle(crypto.randomUUID(), { create: true });
  store = createMemoryStore();
});
afterEach(async () => {
  await (await navigator.storage.getDirectory()).removeEntry(root.name, { recursive: true });
});

const files = () => createFolderFiles(root);
const sync = (thorough = false) => syncFolder({ files: files(), store, keptName: (name) => `${name} (kept)`, thorough });
const outside = (path: string, text: string) => files().write(path, text);

/** All files below a folder but our index, with their texts. */
async function content(folder = root, path = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const [name, handle] of (folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }).entries()) {
    if (handle.kind === 'directory') Object.assign(found, await content(handle as FileSystemDirectoryHandle, `${path}${name}/`));
    else if (`${path}${name}` !== indexPath) found[`${path}${name}`] = await (await (handle as FileSystemFileHandle).getFile()).text();
  }
  return found;
}

describe('a folder in step', () => {
  it('has each diagram under its name in its folder, and only what changed is written again', async () => {
    const orders = await store.folders.create({ name: 'Заказы' });
    const { id } = await store.create({ name: 'Заказ', xml: '<a/>', folder: orders.id });
    await store.create({ name: 'Заказ', xml: '<b/>', folder: orders.id });
    await store.create({ name: 'A/B?', xml: '<c/>' });
    expect(await sync()).toMatchObject({ files: 3, written: 3, removed: 0, kept: [] });
    const first = await content();
    expect(Object.keys(first).toSorted()).toEqual(['A-B-.bpmn', 'Заказы/Заказ 2.bpmn', 'Заказы/Заказ.bpmn']);
    expect(await sync(true)).toMatchObject({ written: 0, removed: 0, kept: [] });
    await store.save(id, { xml: '<a2/>' }, 1);
    expect(await sync()).toMatchObject({ written: 1 });
    expect(Object.values(await content()).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['<a2/>', '<b/>', '<c/>']);
  });

  it('follows a new name, another folder and the trash', async () => {
    const { id } = await store.create({ name: 'One', xml: '<a/>' });
    const other = await store.create({ name: 'Two', xml: '<b/>' });
    await sync();
    const folder = await store.folders.create({ name: 'Old' });
    await store.rename(id, 'First');
    await store.moveTo([id], folder.id);
    await store.remove(other.id);
    expect(await sync()).toMatchObject({ written: 1, removed: 2 });
    expect(await content()).toEqual({ 'Old/First.bpmn': '<a/>' });
  });

  it('never writes over files of others, and takes one with the same text as its own', async () => {
    await outside('Order.bpmn', 'of someone else');
    await outside('Same.bpmn', '<same/>');
    await store.create({ name: 'Order', xml: '<a/>' });
    await store.create({ name: 'Same', xml: '<same/>' });
    expect(await sync()).toMatchObject({ written: 1, kept: [] });
    expect(await content()).toEqual({ 'Order.bpmn': 'of someone else', 'Order 2.bpmn': '<a/>', 'Same.bpmn': '<same/>' });
  });

  it('keeps what another program wrote into a file of ours, whether the diagram changed here or not', async () => {
    const { id } = await store.create({ name: 'Order', xml: '<a/>' });
    await sync();
    await outside('Order.bpmn', 'theirs');
    await store.save(id, { xml: '<mine/>' }, 1);
    expect((await sync()).kept).toEqual([{ path: 'Order.bpmn', keptAs: 'Order (kept).bpmn' }]);
    await outside('Order.bpmn', 'theirs again');
    expect((await sync(true)).kept).toEqual([{ path: 'Order.bpmn', keptAs: 'Order (kept) 2.bpmn' }]);
    expect(await content()).toEqual({ 'Order.bpmn': '<mine/>', 'Order (kept).bpmn': 'theirs', 'Order (kept) 2.bpmn': 'theirs again' });
    expect((await sync(true)).kept).toEqual([]);
  });

  it('leaves a changed file alone when its diagram goes or moves', async () => {
    const { id } = await store.create({ name: 'Order', xml: '<a/>' });
    await sync();
    await outside('Order.bpmn', 'theirs');
    await store.rename(id, 'Renamed');
    expect(await sync()).toMatchObject({ written: 1, removed: 0 });
    await outside('Renamed.bpmn', 'theirs too');
    await store.remove(id);
    await sync();
    expect(await content()).toEqual({ 'Order.bpmn': 'theirs', 'Renamed.bpmn': 'theirs too' });
  });

  it('writes what was deleted there again', async () => {
    await store.create({ name: 'Order', xml: '<a/>' });
    await sync();
    await files().remove('Order.bpmn');
    expect(await sync(true)).toMatchObject({ written: 1, kept: [] });
    expect(await content()).toEqual({ 'Order.bpmn': '<a/>' });
  });

  it.each([['gone', undefined], ['damaged', '{'], ['of another form', '{"format":"other"}']])('whose index is %s loses nothing', async (_, index) => {
    const { id } = await store.create({ name: 'Order', xml: '<a/>' });
    await sync();
    if (index === undefined) await files().remove(indexPath);
    else await outside(indexPath, index);
    await store.save(id, { xml: '<b/>' }, 1);
    await sync();
    expect(await content()).toEqual({ 'Order.bpmn': '<a/>', 'Order 2.bpmn': '<b/>' });
  });

  it('is remembered over a restart, until it is forgotten', async () => {
    const name = crypto.randomUUID();
    expect(await createFolderHandleKeeper(name).read()).toBeUndefined();
    await createFolderHandleKeeper(name).write(root);
    expect(await (await createFolderHandleKeeper(name).read())?.isSameEntry(root)).toBe(true);
    await createFolderHandleKeeper(name).forget();
    expect(await createFolderHandleKeeper(name).read()).toBeUndefined();
    indexedDB.deleteDatabase(name);
  });
});
