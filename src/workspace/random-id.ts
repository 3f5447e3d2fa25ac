/**
 * Returns a random UUID of version 4. `crypto.randomUUID` exists only in secure contexts, and the app also runs from a
 * plain http address in a local network.
 */
export function randomId(source: Pick<Crypto, 'getRandomValues'> & { readonly randomUUID?: Crypto['randomUUID'] } = crypto): string {
  if (source.randomUUID !== undefined) {
    return source.randomUUID();
  }
  const bytes = source.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
