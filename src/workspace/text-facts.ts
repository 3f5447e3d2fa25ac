import { sha256 } from './sha256.ts';

/** What is kept of a text beside it. */
export interface TextFacts {
  /** SHA-256 of the text as UTF-8, in hexadecimal digits. */
  readonly hash: string;
  /** Bytes of the text as UTF-8. */
  readonly size: number;
}

/** Returns the facts of a text, from the browser where it counts hashes (it does in a secure context only), else from our own. */
export async function factsOf(text: string): Promise<TextFacts> {
  const { subtle }: { readonly subtle?: SubtleCrypto } = globalThis.crypto;
  const bytes = new TextEncoder().encode(text);
  return { hash: subtle === undefined ? sha256(bytes) : hex(await subtle.digest('SHA-256', bytes)), size: bytes.length };
}

/** Returns the same at once, for a transaction, which does not wait. */
export function factsNow(text: string): TextFacts {
  const bytes = new TextEncoder().encode(text);
  return { hash: sha256(bytes), size: bytes.length };
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
