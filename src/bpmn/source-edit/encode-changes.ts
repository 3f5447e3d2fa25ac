import { encodingOf } from '../decode-xml.ts';
import { createDecoder, encodeUtf8 } from '../platform.ts';
import { UnreadableDiagram } from '../unreadable.ts';
import type { TextChange } from './text-change.ts';

/** How a file writes its characters. */
interface Encoding {
  /** The bytes of a text; what the encoding has no character for is written as a character reference. */
  readonly encode: (text: string) => Uint8Array;
  /** How many bytes the file uses for a piece of its text. */
  readonly lengthOf: (text: string) => number;
}

/**
 * Returns the bytes of a file with sorted changes of its text made: every byte outside of them is the one that was there,
 * byte order mark and all. `text` is what `decodeXml` made of `bytes`. Throws `UnreadableDiagram` with `encoding` for
 * encodings of several bytes a character other than UTF-8 and UTF-16, which nothing here can write.
 */
export function encodeChanges(bytes: Uint8Array, text: string, changes: readonly TextChange[]): Uint8Array {
  const { label, mark } = encodingOf(bytes);
  const encoding = encodingFor(label, bytes.length - mark, text);
  const parts: Uint8Array[] = [];
  let [offset, position] = [0, mark];
  for (const change of changes) {
    const start = position + encoding.lengthOf(text.slice(offset, change.start));
    parts.push(bytes.subarray(position, start), encoding.encode(change.text));
    position = start + encoding.lengthOf(text.slice(change.start, change.end));
    offset = change.end;
  }
  parts.push(bytes.subarray(position));
  return joined([...(mark === 0 ? [] : [bytes.subarray(0, mark)]), ...parts]);
}

function encodingFor(label: string, length: number, text: string): Encoding {
  if (label === 'utf-8') return { encode: encodeUtf8, lengthOf: (piece) => encodeUtf8(piece).length };
  if (label === 'utf-16le' || label === 'utf-16be') return { encode: (piece) => encodeUtf16(piece, label === 'utf-16le'), lengthOf: (piece) => piece.length * 2 };
  if (length !== text.length) throw new UnreadableDiagram('encoding', { detail: label });
  const codes = codesOf(label);
  return { encode: (piece) => encodeSingle(piece, codes), lengthOf: (piece) => piece.length };
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** The encoding turned round: asked of its decoder byte by byte. */
function codesOf(label: string): ReadonlyMap<string, number> {
  const decoder = createDecoder(label);
  const codes = new Map<string, number>();
  for (let code = 0; code < 256; code += 1) {
    try {
      codes.set(decoder.decode(Uint8Array.of(code)), code);
    } catch {
      // No character has this byte.
    }
  }
  return codes;
}

function encodeSingle(text: string, codes: ReadonlyMap<string, number>): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => {
    const code = codes.get(character);
    return code === undefined ? Array.from(`&#${character.codePointAt(0) ?? 0};`, (letter) => letter.charCodeAt(0)) : [code];
  }));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let position = 0;
  for (const part of parts) {
    whole.set(part, position);
    position += part.length;
  }
  return whole;
}
