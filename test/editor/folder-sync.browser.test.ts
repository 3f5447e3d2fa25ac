import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFolderSync } from '../../src/editor/folder-sync.ts';
import type { FolderSync, FolderSyncOptions } from '../../src/editor/folder-sync.ts';
import type { SourceFile } from '../../src/editor/file-import.ts';
import { createWords } from '../../src/words/index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';

let root: FileSystemDirectoryHandle;
const running: FolderSync[] = [];

beforeEach(async () => {
  root = await (await navigator.storage.getDirectory()).getDirectoryHandle(crypto.randomUUID(), { create: true });
});
afterEach(async () => {
  for (const sync of running.splice(0)) {
    await sync.stop();
    sync.dispose();
  }
  await (await navigator.storage.getDirectory()).removeEntry(root.name, { recursive: true });
});

/** A folder as after a restart: the browser has to be asked. */
function askedAnew(folder: FileSystemDirectoryHandle, answer: PermissionState = 'granted'): FileSystemDirectoryHandle {
  const permission = { now: 'prompt' as PermissionState };
  return new Proxy(folder, {
    get: (target, name) => {
      if (name === 'queryPermission') return () => Promise.resolve(permission.now);
      if (name === 'requestPermission') return () => Promise.resolve((permission.now = answer));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function setUp(options: Partial<FolderSyncOptions> & { kept?: FileSystemDirectoryHandle } = {}) {
  const store = createMemoryStore();
  const kept = { folder: options.kept };
  const keeper = {
    read: () => Promise.resolve(kept.folder),
    write: (folder: FileSystemDirectoryHandle) => Promise.resolve(void (kept.folder = folder)),
    forget: () => Promise.resolve(void (kept.folder = undefined)),
  };
  const openFile = vi.fn<(file: SourceFile) => Promise<void>>(() => Promise.resolve());
  const sync = createFolderSync({ store, keeper, pick: () => Promise.resolve(root), flush: () => Promise.resolve(), openFile, words: () => createWords('en'), locks: navigator.locks, delay: 0, now: () => 7, ...options });
  running.push(sync);
  return { store, sync, kept, openFile, state: () => sync.snapshot.value.state };
}

async function text(name: string): Promise<string | undefined> {
  const handle = await root.getFileHandle(name).catch(() => undefined);
  return handle === undefined ? undefined : (await handle.getFile()).text();
}

async function outside(name: string, content: string): Promise<void> {
  const stream = await (await root.getFileHandle(name)).createWritable();
  await stream.write(content);
  await stream.close();
}

describe('the folder on disk', () => {
  it('is chosen, remembered, and follows what is saved', async () => {
    const { store, sync, kept, state } = setUp();
    const { id } = await store.create({ name: 'Order', xml: '<a/>' });
    expect(state()).toEqual({ kind: 'off' });
    await sync.choose();
    expect(state()).toEqual({ kind: 'step', name: root.name, files: 1, at: 7 });
    expect(kept.folder).toBe(root);
    await store.save(id, { xml: '<b/>' }, 1);
    sync.follow();
    await expect.poll(() => text('Order.bpmn')).toBe('<b/>');
    await sync.stop();
    expect(state()).toEqual({ kind: 'off' });
    expect(kept.folder).toBeUndefined();
    expect(await text('Order.bpmn')).toBe('<b/>');
  });

  it('that nobody chose stays off', async () => {
    const { sync, state } = setUp({ pick: () => Promise.reject(new DOMException('', 'AbortError')) });
    await sync.choose();
    await sync.start();
    expect(state()).toEqual({ kind: 'off' });
  });

  it('asks after a restart, writes nothing until it may, and goes on then', async () => {
    const { store, sync, state } = setUp({ kept: askedAnew(root) });
    await store.create({ name: 'Order', xml: '<a/>' });
    await sync.start();
    expect(state()).toEqual({ kind: 'asks', name: root.name });
    await sync.sync();
    expect(await text('Order.bpmn')).toBeUndefined();
    await sync.allow();
    expect(state().kind).toBe('step');
    expect(await text('Order.bpmn')).toBe('<a/>');
  });

  it('that is refused again goes on asking', async () => {
    const { sync, state } = setUp({ kept: askedAnew(root, 'denied') });
    await sync.start();
    await sync.allow();
    expect(state().kind).toBe('asks');
  });

  it('says that it is gone, and may be chosen anew', async () => {
    const gone = await root.getDirectoryHandle('gone', { create: true });
    await root.removeEntry('gone');
    const { store, sync, state } = setUp({ kept: gone });
    await store.create({ name: 'Order', xml: '<a/>' });
    await sync.start();
    expect(state()).toEqual({ kind: 'failed', name: 'gone', reason: 'gone' });
    await sync.choose();
    expect(state().kind).toBe('step');
  });

  it('notices what another program wrote, keeps it, and opens it on wish', async () => {
    const { store, sync, openFile } = setUp();
    await store.create({ name: 'Order', xml: '<a/>' });
    await sync.choose();
    await outside('Order.bpmn', '<theirs/>');
    await sync.sync();
    const [kept] = sync.snapshot.value.kept;
    expect(kept).toEqual({ path: 'Order.bpmn', keptAs: 'Order (changed outside).bpmn' });
    expect([await text('Order.bpmn'), await text('Order (changed outside).bpmn')]).toEqual(['<a/>', '<theirs/>']);
    if (kept !== undefined) await sync.openKept(kept);
    const [opened] = openFile.mock.calls[0] ?? [];
    expect(opened?.name).toBe('Order (changed outside).bpmn');
    expect(new TextDecoder().decode(await opened?.arrayBuffer())).toBe('<theirs/>');
    expect(sync.snapshot.value.kept).toEqual([]);
  });
});
