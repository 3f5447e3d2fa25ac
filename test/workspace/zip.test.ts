import { strFromU8, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createUniquePaths, isSafePath, safeName, writtenPath } from '../../src/workspace/zip-path.ts';
import { readZip, unpackZip, writeZip, ZipError } from '../../src/workspace/zip.ts';
import type { ZipContent, ZipLimits } from '../../src/workspace/zip.ts';

const limits: ZipLimits = { entries: 100, bytes: 1_000_000, entryBytes: 400_000 };

function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])));
}

const texts = ({ files }: ZipContent): Record<string, string> => Object.fromEntries(files.map(({ path, bytes }) => [path, strFromU8(bytes)]));

describe('an archive', () => {
  it('is read as it was written, from bytes and from a file', async () => {
    const entries = [{ path: 'Заказы/От заказа до оплаты.bpmn', bytes: strToU8('<one/>'), changedAt: 1_700_000_000_000 }, { path: 'empty.bpmn', bytes: new Uint8Array() }];
    const blob = await writeZip(entries);
    const expected = { 'Заказы/От заказа до оплаты.bpmn': '<one/>', 'empty.bpmn': '' };
    expect(texts(await readZip(blob, limits))).toEqual(expected);
    expect(texts(await readZip(new Uint8Array(await blob.arrayBuffer()), limits))).toEqual(expected);
  });

  it('with nothing in it has no files', async () => {
    expect(await readZip(await writeZip([]), limits)).toEqual({ files: [], refused: [] });
  });

  it('keeps a file that is packed in several pieces, also of just that length', async () => {
    const sizes = [262_143, 262_144, 262_145, 524_288, 600_001];
    const entries = sizes.map((size) => ({ path: `${size}`, bytes: Uint8Array.from({ length: size }, (_, index) => (index * 7919) % 251) }));
    const read = await readZip(await writeZip(entries), { entries: 10, bytes: 10_000_000 });
    expect(read.files.map(({ path, bytes }) => ({ path, same: bytes.every((byte, index) => byte === (index * 7919) % 251), size: bytes.length })))
      .toEqual(sizes.map((size) => ({ path: `${size}`, same: true, size })));
  });

  it('gives each file when it is whole', async () => {
    const paths: string[] = [];
    for await (const found of unpackZip(archive({ 'a.bpmn': 'one', 'b.bpmn': 'two' }), limits)) {
      paths.push(found.path);
      if (paths.length === 1) break;
    }
    expect(paths).toEqual(['a.bpmn']);
  });

  it('keeps every byte', async () => {
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 40_000 })), { selector: ([path]) => path, maxLength: 5 }), async (files) => {
      const read = await readZip(await writeZip(files.map(([path, bytes]) => ({ path, bytes }))), limits);
      expect(read.files.map(({ path, bytes }) => [path, bytes])).toEqual(files);
    }), { numRuns: 20 });
  });

  it('leaves out paths that lead elsewhere, and takes the rest', async () => {
    const content = await readZip(archive({ '../evil.bpmn': 'x', '/etc/evil': 'x', 'C:/evil': 'x', 'a/../../evil': 'x', 'a\\..\\evil': 'x', 'good/a.bpmn': 'ok' }), limits);
    expect(texts(content)).toEqual({ 'good/a.bpmn': 'ok' });
    expect(content.refused.map(({ fault }) => fault)).toEqual(['path', 'path', 'path', 'path', 'path']);
  });

  it('leaves out a file that is too large, and takes the rest', async () => {
    const content = await readZip(archive({ 'large.bpmn': new Uint8Array(500_000), 'small.bpmn': 'ok' }), limits);
    expect(texts(content)).toEqual({ 'small.bpmn': 'ok' });
    expect(content.refused).toEqual([{ path: 'large.bpmn', fault: 'large' }]);
  });

  it('leaves out a damaged file and takes the one before it', async () => {
    const bytes = archive({ 'a.bpmn': 'whole', 'b.bpmn': 'will be torn, will be torn' });
    const torn = bytes.slice(0, bytes.indexOf(0x62, 50) + 10);
    const content = await readZip(torn, limits);
    expect(texts(content)).toEqual({ 'a.bpmn': 'whole' });
    expect(content.refused).toEqual([{ path: 'b.bpmn', fault: 'damaged' }]);
  });

  it.each([
    ['too many files', archive(Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`${index}.bpmn`, '']))), 'entries'],
    ['too much in all', archive({ a: new Uint8Array(390_000), b: new Uint8Array(390_000), c: new Uint8Array(390_000) }), 'bytes'],
    ['a bomb', archive({ bomb: new Uint8Array(50_000_000) }), 'bytes'],
    ['no archive', strToU8('<definitions/>'), 'damaged'],
    ['nothing', new Uint8Array(), 'damaged'],
  ])('with %s is refused', async (_, bytes, fault) => {
    const error: unknown = await readZip(bytes, limits).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ZipError);
    expect(error).toMatchObject({ fault });
  });

  it('that lies about its size is stopped all the same', async () => {
    const bytes = archive({ bomb: new Uint8Array(20_000_000) });
    // The size after unpacking, in the header of the file and in the list at the end.
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    view.setUint32(22, 10, true);
    view.setUint32(bytes.length - 22 - 46 - 4 + 24, 10, true);
    await expect(readZip(bytes, limits)).rejects.toMatchObject({ fault: 'bytes' });
  });
});

describe('a path', () => {
  it.each([['a.bpmn', true], ['a/b.bpmn', true], ['', false], ['..', false], ['a/..', false], ['/a', false], ['\\a', false], ['c:a', false], ['a//b', false], ['a\u0000b', false], ['..a/b..', true]])('%j is safe: %s', (path, safe) => {
    expect(isSafePath(path)).toBe(safe);
  });

  it.each([
    ['a\\b.bpmn', 'a/b.bpmn'],
    [String.fromCharCode(...new TextEncoder().encode('Заказ.bpmn')), 'Заказ.bpmn'],
    [String.fromCharCode(0x87, 0xa0, 0xaa, 0xa0, 0xa7), 'Заказ'],
    ['café', 'café'],
    ['Заказ', 'Заказ'],
  ])('read as %j was %j', (read, path) => {
    expect(writtenPath(read)).toBe(path);
  });
});

describe('a name', () => {
  it.each([['a/b:c', 'a-b-c'], ['..', 'diagram'], [' . ', 'diagram'], ['NUL', 'NUL-'], ['Заказ?', 'Заказ-'], ['x'.repeat(100), 'x'.repeat(60)]])('%j is written %j', (name, written) => {
    expect(safeName(name, 'diagram')).toBe(written);
  });

  it('is safe whatever it was', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(isSafePath(safeName(name, 'diagram'))).toBe(true);
    }));
  });

  it('is not given twice, in no case of letters', () => {
    const unique = createUniquePaths();
    expect(['a', 'A', 'a', 'b'].map((name) => unique('x/', name, '.bpmn'))).toEqual(['x/a.bpmn', 'x/A 2.bpmn', 'x/a 3.bpmn', 'x/b.bpmn']);
    expect(unique('y/', 'a', '.bpmn')).toBe('y/a.bpmn');
  });
});
