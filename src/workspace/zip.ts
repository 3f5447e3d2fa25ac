import { Unzip, UnzipInflate, Zip, ZipDeflate } from 'fflate';
import { isSafePath, writtenPath } from './zip-path.ts';

/** A file in an archive. Its path is relative, has `/` between folders and neither `.` nor `..` in it. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** When it was changed, in milliseconds since the epoch; absent: now. */
  readonly changedAt?: number;
}

/** How much an archive may unpack to. Sizes are bytes after unpacking. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number;
  /** Of one file; absent: as much as of all. */
  readonly entryBytes?: number;
}

/**
 * Why one file of an archive was left out. `path`: its path leads out of the folder that it is unpacked into, or is none. `large`: it
 * unpacks to more than one file may. `damaged`: it does not unpack.
 */
export type ZipEntryFault = 'path' | 'large' | 'damaged';

/** What an archive holds: the files that may be used, and those left out. Folders are no files. */
export interface ZipContent {
  readonly files: readonly ZipEntry[];
  readonly refused: readonly ZipRefusal[];
}

/** Why nothing of an archive is used. `damaged`: it is no archive. `entries`, `bytes`: it goes beyond that limit. */
export type ZipFault = 'damaged' | 'entries' | 'bytes';

/** What `readZip` rejects with. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault);
    this.fault = fault;
  }
}

/** So much is unpacked at a time: of a bomb, which grows a thousandfold, some megabytes. In bytes. */
const pieceSize = 8 * 1024;

/** So long the page may be held, in ms. */
const slice = 8;

/** A file that was left out of an archive, and why. */
export interface ZipRefusal {
  readonly path: string;
  readonly fault: ZipEntryFault;
}

/** Unpacks an archive as `unpackZip` does and returns all of it. */
export async function readZip(source: Blob | Uint8Array, limits: ZipLimits): Promise<ZipContent> {
  const files: ZipEntry[] = [];
  const refused: ZipRefusal[] = [];
  for await (const found of unpackZip(source, limits)) {
    if ('fault' in found) refused.push(found);
    else files.push(found);
  }
  return { files, refused };
}

/**
 * Unpacks an archive piece by piece and gives each file as soon as it is whole, so that never more than one is held; stops as soon as it
 * goes beyond a limit, whatever it says of its own size. Rejects with a `ZipError`. The page is never held for long.
 */
export async function* unpackZip(source: Blob | Uint8Array, limits: ZipLimits): AsyncGenerator<ZipEntry | ZipRefusal, void, undefined> {
  const found: (ZipEntry | ZipRefusal)[] = [];
  const unfinished = new Set<{ readonly path: string }>();
  let total = 0;
  let count = 0;
  // What is thrown inside the decoder comes back as an error of the file.
  let over: ZipFault | undefined;
  const unzip = new Unzip((file) => {
    const path = writtenPath(file.name);
    count += 1;
    if (count > limits.entries) over = 'entries';
    if (path.endsWith('/')) return;
    if (!isSafePath(path)) {
      found.push({ path, fault: 'path' });
      return;
    }
    const entry = { path };
    const pieces: Uint8Array[] = [];
    let size = 0;
    const refuse = (fault: ZipEntryFault): void => {
      if (!unfinished.delete(entry)) return;
      pieces.length = 0;
      found.push({ path, fault });
    };
    unfinished.add(entry);
    file.ondata = (error, piece, isLast) => {
      if (error !== null) {
        refuse('damaged');
        return;
      }
      size += piece.length;
      total += piece.length;
      if (total > limits.bytes) over = 'bytes';
      if (over !== undefined || !unfinished.has(entry)) return;
      pieces.push(piece);
      if (size > (limits.entryBytes ?? limits.bytes)) refuse('large');
      else if (isLast) {
        unfinished.delete(entry);
        found.push({ path, bytes: joined(pieces, size) });
      }
    };
    try {
      file.start();
    } catch {
      refuse('damaged');
    }
  });
  unzip.register(UnzipInflate);
  for await (const [piece, isLast] of piecesOf(source)) {
    try {
      unzip.push(piece, isLast);
    } catch {
      // What is torn off or broken leaves the files before it whole.
      break;
    }
    if (over !== undefined) throw new ZipError(over);
    yield* found.splice(0);
  }
  yield* found.splice(0);
  for (const { path } of unfinished) yield { path, fault: 'damaged' };
  if (count === 0 && !(await isEmptyArchive(source))) throw new ZipError('damaged');
}

/** Packs files one after the other, each only when the one before is packed. The page is never held for long. */
export async function writeZip(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>): Promise<Blob> {
  let pieces: BlobPart[] = [];
  let size = 0;
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
    size += piece.length;
    if (size < heldAtOnce) return;
    // A browser lays a blob aside, on the disk where it is large.
    [pieces, size] = [[new Blob(pieces)], 0];
  });
  const rest = createRest();
  for await (const { path, bytes, changedAt } of entries) {
    const file = new ZipDeflate(path, { level: 6, ...(isWritable(changedAt) ? { mtime: changedAt } : {}) });
    zip.add(file);
    let start = 0;
    for (; start + packedAtOnce < bytes.length; start += packedAtOnce) {
      file.push(bytes.subarray(start, start + packedAtOnce));
      await rest();
    }
    file.push(bytes.subarray(start), true);
    await rest();
  }
  zip.end();
  return new Blob(pieces, { type: 'application/zip' });
}

/** So much of an archive that is written is held in memory, in bytes. */
const heldAtOnce = 8 * 1024 * 1024;

/** So much is packed at a time, in bytes. */
const packedAtOnce = 256 * 1024;

/** The bytes in small pieces, each with whether it is the last one; gives the page its turn in between. */
async function* piecesOf(source: Blob | Uint8Array): AsyncGenerator<readonly [piece: Uint8Array, isLast: boolean], void, undefined> {
  const size = source instanceof Blob ? source.size : source.length;
  const rest = createRest();
  for (let start = 0; start < size; start += window) {
    const bytes = source instanceof Blob ? new Uint8Array(await source.slice(start, start + window).arrayBuffer()) : source.subarray(start, start + window);
    for (let place = 0; place < bytes.length; place += pieceSize) {
      const end = Math.min(place + pieceSize, bytes.length);
      yield [bytes.subarray(place, end), start + end === size];
      await rest();
    }
  }
}

/** So much of a file on the disk is held at a time, in bytes; a multiple of the piece. */
const window = 128 * pieceSize;

/** An archive with nothing in it is nothing but its end. */
async function isEmptyArchive(source: Blob | Uint8Array): Promise<boolean> {
  const start = source instanceof Blob ? new Uint8Array(await source.slice(0, 4).arrayBuffer()) : source;
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x05 && start[3] === 0x06;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

/** The format knows no other years. */
function isWritable(time: number | undefined): time is number {
  const year = new Date(time ?? Number.NaN).getFullYear();
  return year >= 1980 && year <= 2099;
}

/** Returns a function that gives the page its turn whenever it was held for a slice. */
function createRest(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < slice) return;
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    since = performance.now();
  };
}
