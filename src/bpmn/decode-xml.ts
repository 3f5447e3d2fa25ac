import { createDecoder } from './platform.ts';
import { UnreadableDiagram } from './unreadable.ts';

/**
 * Returns the text of an XML file. The byte order mark decides, then the zero bytes of UTF-16, then the encoding that
 * the XML declaration names, else UTF-8. A declaration of UTF-16 in a file of single bytes is wrong and is ignored.
 * Throws `UnreadableDiagram` with `encoding` where the encoding is unknown or the bytes are not in it. The mark itself
 * is not part of the text.
 */
export function decodeXml(bytes: Uint8Array): string {
  const { label } = encodingOf(bytes);
  try {
    return createDecoder(label).decode(bytes);
  } catch (cause) {
    throw new UnreadableDiagram('encoding', { detail: label }, { cause });
  }
}

/**
 * Returns a text whose declaration names no encoding but UTF-8. What was decoded is written as UTF-8 from then on; the old declaration
 * would let the next reader garble it. All else stays as it is.
 */
export function declareUtf8(xml: string): string {
  return xml.replace(/^(\s*<\?xml\s[^>]*?\bencoding\s*=\s*)(["'])(?!utf-8\2)[^"']*\2/i, '$1$2UTF-8$2');
}

const marks: readonly { readonly bytes: readonly number[]; readonly label: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { bytes: [0xff, 0xfe], label: 'utf-16le' },
  { bytes: [0xfe, 0xff], label: 'utf-16be' },
  { bytes: [0x3c, 0x00], label: 'utf-16le' },
  { bytes: [0x00, 0x3c], label: 'utf-16be' },
];

/** Returns the encoding of an XML file as `decodeXml` sees it, and how many bytes its byte order mark takes. */
export function encodingOf(bytes: Uint8Array): { readonly label: string; readonly mark: number } {
  const found = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (found !== undefined) return { label: found.label, mark: found.bytes.includes(0x00) ? 0 : found.bytes.length };
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1]?.trim().toLowerCase();
  return { label: declared === undefined || /^(utf-?16|ucs-?2|iso-10646|utf-?8$)/.test(declared) ? 'utf-8' : declared, mark: 0 };
}
