import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { BackupError, isBackup, restoreBackup, writeBackup } from '../../../src/workspace/backup/index.ts';
import { createMemoryStore, readZip, writeZip } from '../../../src/workspace/index.ts';
import type { DumpRecord, Store, ZipEntry } from '../../../src/workspace/index.ts';
import { contentOf, deeds, workspaceOf } from './workspaces.ts';

const limits = { entries: 1000, bytes: 10_000_000 };
const copyName = (name: string) => `${name} (backup)`;

/** A backup of one diagram with two versions, its catalogue and its rules. */
async function aBackup(): Promise<Blob> {
  const store = createMemoryStore();
  const { id } = await store.create({ name: 'Order', xml: '<a/>' });
  await store.save(id, { xml: '<b/>', version: { kind: 'named', name: 'Second' } }, 1);
  await store.catalogues.create('{"title":{"en":"Ours"}}');
  await store.writeRules('{}');
  return (await writeBackup(store)).archive;
}

/** The same archive with its files changed. */
async function rewritten(archive: Blob, change: (files: readonly ZipEntry[]) => readonly ZipEntry[]): Promise<Blob> {
  return writeZip(change((await readZip(archive, limits)).files));
}

const replaced = (pattern: RegExp, content: (text: string) => string) => (files: readonly ZipEntry[]) =>
  files.map((file) => (pattern.test(file.path) ? { ...file, bytes: strToU8(content(new TextDecoder().decode(file.bytes))) } : file));

describe('a restored backup', () => {
  it('of any workspace gives the same in an empty one, and once more changes nothing', async () => {
    await fc.assert(fc.asyncProperty(deeds, async (list) => {
      const store = await workspaceOf(list);
      const { archive } = await writeBackup(store);
      const other = createMemoryStore();
      await restoreBackup(other, archive);
      const first = await contentOf(other);
      expect(first).toEqual(await contentOf(store));
      const report = await restoreBackup(other, archive);
      expect(report).toMatchObject({ added: 0, copied: 0, versions: 0, folders: 0, catalogues: 0, settings: 0, catalogueCopies: 0, rulesKept: false });
      expect(await contentOf(other)).toEqual(first);
    }), { numRuns: 30 });
  });

  it('merged into another workspace loses nothing of either, also where they have gone apart', async () => {
    await fc.assert(fc.asyncProperty(deeds, deeds, deeds, async (common, here, there) => {
      const base = (await writeBackup(await workspaceOf(common))).archive;
      const [mine, theirs] = [await apart(base, here), await apart(base, there)];
      const [before, given] = [await contentOf(mine), await contentOf(theirs)];
      await restoreBackup(mine, (await writeBackup(theirs)).archive, { copyName });
      const after = await contentOf(mine);
      // Out of the trash a diagram may come; else what was here is as it was.
      const still = new Set(after.map((record) => JSON.stringify(withoutTrash(record))));
      expect(before.filter((record) => !still.has(JSON.stringify(withoutTrash(record))))).toEqual([]);
      const texts = new Set(after.flatMap(textsOf));
      expect(given.flatMap(textsOf).filter((text) => !texts.has(text))).toEqual([]);
      await restoreBackup(mine, (await writeBackup(theirs)).archive, { copyName });
      expect(await contentOf(mine)).toEqual(after);
    }), { numRuns: 20 });
  });

  it('says what became of it', async () => {
    const store = createMemoryStore();
    const { archive } = await writeBackup(await workspaceOf([
      { kind: 'create', name: 'New', xml: '<new/>', extras: false }, { kind: 'catalogue', text: '{}' }, { kind: 'rules', text: '{"rules":{}}' }, { kind: 'folder', name: 'f' },
    ]));
    await store.writeRules('{}');
    const progress = vi.fn<(step: string, done: number, total: number) => void>();
    expect(await restoreBackup(store, archive, { progress })).toEqual({
      added: 1, copied: 0, skipped: 0, versions: 1, folders: 1, catalogues: 1, settings: 0, catalogueCopies: 0, rulesKept: true,
    });
    expect(progress.mock.calls).toEqual([['check', 1, 1], ['restore', 1, 1]]);
    expect(await store.readRules()).toBe('{}');
  });

  it('keeps another text of the same diagram as a copy, and another draft of the same catalogue beside it', async () => {
    const store = createMemoryStore();
    const archive = await aBackup();
    await restoreBackup(store, archive);
    const [diagram] = await store.list();
    const [catalogue] = await store.catalogues.list();
    await store.save(diagram?.id ?? '', { xml: '<mine/>' }, diagram?.revision ?? 0);
    await store.catalogues.save(catalogue?.id ?? '', 'mine', 1);
    const report = await restoreBackup(store, archive, { copyName });
    expect(report).toMatchObject({ added: 1, copied: 1, catalogues: 1, catalogueCopies: 1 });
    expect((await store.list()).map(({ name }) => name).toSorted()).toEqual(['Order', 'Order (backup)']);
    // Of two that say different things the older one counts: that is the one that was here.
    expect((await store.catalogues.list()).map(({ text }) => text)).toEqual(['mine', '{"title":{"en":"Ours"}}']);
    expect(await restoreBackup(store, archive, { copyName })).toMatchObject({ added: 0, copied: 0, catalogues: 0, catalogueCopies: 0 });
  });

  it('may have been packed anew, in another order and with files of others', async () => {
    const archive = await rewritten(await aBackup(), (files) => [{ path: 'README.txt', bytes: strToU8('mine') }, ...files.toReversed().toSorted((a, b) => Number(a.path.startsWith('records')) - Number(b.path.startsWith('records')))]);
    const store = createMemoryStore();
    expect(await restoreBackup(store, archive)).toMatchObject({ added: 1, catalogues: 1 });
  });
});

describe('a file', () => {
  it.each<readonly [string, boolean, () => Promise<Blob> | Blob]>([
    ['that is a backup', true, aBackup],
    ['that is half a backup', true, async () => (await aBackup()).slice(0, 600)],
    ['that is an archive of diagrams', false, () => writeZip([{ path: 'a.bpmn', bytes: strToU8('<a/>') }])],
    ['that has another manifest', false, () => writeZip([{ path: 'manifest.json', bytes: strToU8('{}') }])],
    ['that is no archive', false, () => new Blob(['x'])],
  ])('%s is taken for one: %s', async (_, is, make) => {
    expect(await isBackup(await make())).toBe(is);
  });
});

describe('a backup that is none changes nothing and says why', () => {
  it.each<readonly [string, string, (archive: Blob) => Promise<Blob> | Blob]>([
    ['no archive', 'foreign', () => new Blob(['<definitions/>'])],
    ['nothing', 'foreign', () => new Blob([])],
    ['an archive of something else', 'foreign', () => writeZip([{ path: 'a.bpmn', bytes: strToU8('<a/>') }])],
    ['a manifest of something else', 'foreign', (archive) => rewritten(archive, replaced(/^manifest/, () => '{"format":"other"}'))],
    ['a manifest that is no JSON', 'foreign', (archive) => rewritten(archive, replaced(/^manifest/, () => '{'))],
    ['a newer form', 'newer', (archive) => rewritten(archive, replaced(/^manifest/, (text) => text.replace('"version": 1', '"version": 2')))],
    ['a record of a newer form', 'newer', (archive) => rewritten(archive, replaced(/jsonl$/, (text) => text.replaceAll('"recordVersion":1', '"recordVersion":99')))],
    ['a text changed by hand', 'damaged', (archive) => rewritten(archive, replaced(/bpmn$/, () => '<other/>'))],
    ['a text that is no UTF-8', 'damaged', (archive) => rewritten(archive, (files) => files.map((file) => (file.path.endsWith('.bpmn') ? { ...file, bytes: Uint8Array.of(0xff, 0xfe, 0x80) } : file)))],
    ['a text that is gone', 'damaged', (archive) => rewritten(archive, (files) => files.filter(({ path }) => !path.endsWith('.bpmn')))],
    ['records changed by hand', 'damaged', (archive) => rewritten(archive, replaced(/jsonl$/, (text) => text.replace('"Order"', '"Other"')))],
    ['records that are no JSON', 'damaged', (archive) => rewritten(archive, replaced(/jsonl$/, () => '{\n'))],
    ['a record that is none', 'damaged', (archive) => rewritten(archive, replaced(/jsonl$/, (text) => text.replace('"kind":"diagram"', '"kind":"diagrams"')))],
    ['no end', 'damaged', (archive) => rewritten(archive, (files) => files.filter(({ path }) => path !== 'records/end.json'))],
    ['the half of it', 'damaged', (archive) => archive.slice(0, Math.floor(archive.size * 0.6))],
    ['a bomb', 'large', (archive) => rewritten(archive, (files) => [...files, { path: 'diagrams/bomb.bpmn', bytes: new Uint8Array(24_000_000) }])],
  ])('%s: %s', async (_, fault, spoil) => {
    const store = createMemoryStore();
    const merge = vi.spyOn(store, 'merge');
    const error: unknown = await restoreBackup(store, await spoil(await aBackup())).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BackupError);
    expect(error).toMatchObject({ fault });
    expect(merge).not.toHaveBeenCalled();
  });
});

/** A workspace that began with a backup and went on its own way. */
async function apart(base: Blob, list: Parameters<typeof workspaceOf>[0]): Promise<Store> {
  const own = await workspaceOf(list, 1_700_001_000_000);
  await restoreBackup(own, base, { copyName });
  for (const [index, { id, revision }] of (await own.list()).entries()) if (index % 2 === 0) await own.save(id, { xml: `<own n="${list.length}"/>` }, revision);
  return own;
}

function withoutTrash(record: DumpRecord): DumpRecord {
  if (record.kind !== 'diagram') return record;
  const { deletedAt: _, ...meta } = record.meta;
  return { ...record, meta };
}

function textsOf(record: DumpRecord): readonly string[] {
  switch (record.kind) {
    case 'diagram': return [`diagram ${record.xml}`];
    case 'version': return [`version ${record.meta.id} ${record.xml} ${String(record.original)}`];
    case 'catalogue': return [`catalogue ${record.catalogue.text}`];
    case 'folder': return [`folder ${record.folder.id}`];
    case 'setting': return [];
  }
}
