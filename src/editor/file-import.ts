import { declareUtf8, decodeXml, readDefinitions, UnreadableDiagram } from '../bpmn/index.ts';
import type { ReadWarning } from '../bpmn/index.ts';
import { StoreError } from '../workspace/index.ts';
import type { Refusal } from './desk-snapshot.ts';

/** The part of a `File` that reading needs. */
export interface SourceFile {
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that was read, before anything is done with it. */
export interface ReadFile {
  /** Its text, declared as UTF-8 whatever it was encoded in. */
  readonly xml: string;
  /** Its very bytes. */
  readonly original: Uint8Array;
  /** The file's name without its ending. */
  readonly name: string;
  readonly warnings: readonly ReadWarning[];
}

/** The file that a diagram came from, as the store keeps it. */
export interface SourceBytes {
  readonly original: Uint8Array;
  readonly fileName: string;
}

/** A file that holds a model but nothing to draw. */
class NoDrawing extends Error {}

/** What the app would have fetched from where it is served. */
class Unreachable extends Error {}

/** Returns the bytes of a file that is served with the app; rejects with what `refusalOf` calls `unreachable`. */
export function bytesOf(file: SourceFile): Promise<ArrayBuffer> {
  return file.arrayBuffer().catch((cause: unknown) => {
    throw new Unreachable(`${file.name} could not be fetched`, { cause });
  });
}

/** Reads a file without touching what is open. Rejects when it cannot be opened at all; `refusalOf` says why. */
export async function readFile(file: SourceFile): Promise<ReadFile> {
  const original = new Uint8Array(await file.arrayBuffer());
  const xml = declareUtf8(decodeXml(original));
  return { xml, original, name: file.name.replace(/\.(bpmn2?|xml)$/i, ''), warnings: (await readDrawn(xml)).warnings };
}

/** Reads text without touching what is open; rejects as `readFile` does. */
export async function readDrawn(xml: string): ReturnType<typeof readDefinitions> {
  const result = await readDefinitions(xml);
  const diagrams = result.definitions.get('diagrams');
  if (!Array.isArray(diagrams) || diagrams.length === 0) throw new NoDrawing('no drawing (BPMN DI) in the file');
  return result;
}

/** Returns why a file was not opened, as data. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Unreachable) return { reason: 'unreachable' };
  if (error instanceof NoDrawing) return { reason: 'no-drawing' };
  if (error instanceof StoreError) return { reason: error.fault === 'missing' || error.fault === 'damaged' ? error.fault : 'store' };
  if (!(error instanceof UnreadableDiagram)) return { reason: 'drawing', detail: error instanceof Error ? error.message : String(error) };
  const { reason, line, detail } = error;
  return { reason, ...(line === undefined ? {} : { line }), ...(detail === undefined ? {} : { detail }) };
}
