/** From this many bytes on a text of a history is packed: a large diagram saved every few seconds would fill a disk within hours. */
const large = 256 * 1024;

/**
 * Returns a text packed (gzip over UTF-8), or nothing where it is small, where the browser cannot pack, or where the text would not come
 * back the same, as one with half a surrogate pair. `size` is its bytes as UTF-8.
 */
export async function packLarge(text: string, size: number): Promise<Uint8Array | undefined> {
  if (size < large || typeof CompressionStream === 'undefined') return undefined;
  const bytes = new TextEncoder().encode(text);
  if (new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) !== text) return undefined;
  return through(bytes, new CompressionStream('gzip'));
}

/** Returns the text that was packed; rejects where the bytes are damaged. */
export async function unpack(packed: Uint8Array): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await through(packed, new DecompressionStream('gzip')));
}

async function through(bytes: Uint8Array, stream: CompressionStream): Promise<Uint8Array> {
  const copy = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(copy).arrayBuffer());
}
