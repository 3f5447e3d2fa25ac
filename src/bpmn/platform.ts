/** The parts of the platform that this room needs beyond the language; browsers and Node have them alike. */
interface Platform {
  readonly TextDecoder: new (label: string, options: { readonly fatal: boolean }) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
  readonly crypto: { getRandomValues(array: Uint8Array): Uint8Array };
}

const platform = globalThis as unknown as Platform;

/** Returns a decoder that throws for bytes that are not in the encoding `label`, and for a label that it does not know. */
export function createDecoder(label: string): { decode(bytes: Uint8Array): string } {
  return new platform.TextDecoder(label, { fatal: true });
}

/** Returns the bytes of a text in UTF-8; halves of surrogate pairs become the replacement character. */
export function encodeUtf8(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** Returns `prefix` and ten random small letters and digits: an XML ID that no other diagram has. */
export function randomId(prefix: string): string {
  const bytes = platform.crypto.getRandomValues(new Uint8Array(10));
  return prefix + Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
