import { createModdle } from './moddle.ts';
import { createQuickReader } from './quick-read/quick-reader.ts';
import { readDefinitions } from './read.ts';
import type { ReadResult } from './read.ts';

/** A diagram as read, and, where that is known already, where the tag of each element with an `id` begins, as an offset. */
export interface DiagramReading extends ReadResult {
  readonly offsets?: ReadonlyMap<string, number>;
}

/** Reads a diagram as `readDefinitions` does, with the same result and the same `UnreadableDiagram`. */
export type DiagramReader = (text: string) => Promise<DiagramReading>;

/**
 * Returns a reader for many diagrams, to be looked at and not to be changed or written: what is in order it reads in a
 * seventh of the time; whatever is not, `readDefinitions` reads and words.
 */
export function createDiagramReader(): DiagramReader {
  const moddle = createModdle();
  const readQuickly = createQuickReader(moddle);
  return async (text) => {
    const quick = readQuickly(text);
    return quick === undefined ? readDefinitions(text, moddle) : { ...quick, warnings: [] };
  };
}
