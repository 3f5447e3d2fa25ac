import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** So much is worth a call of the system. */
const enough = 1 << 16;

/** Joins pieces of a text to fewer and larger ones. */
export function* chunksOf(pieces: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < enough) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Writes a text into a file or a device, chunk by chunk; folders that are missing are made. Throws what the system throws. */
export function writeChunks(file: string, chunks: Iterable<string>): void {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'w');
  try {
    for (const chunk of chunks) {
      const bytes = Buffer.from(chunk);
      for (let written = 0; written < bytes.length;) written += writeSync(handle, bytes, written);
    }
  } finally {
    closeSync(handle);
  }
}
