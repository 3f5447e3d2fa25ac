import { createModdle } from './moddle.ts';
import { createQuickReader } from './quick-read/quick-reader.ts';
import { readDefinitions } from './read.ts';
import type { ReadResult } from './read.ts';

/** Reads a diagram as `readDefinitions` does, with the same result and the same `UnreadableDiagram`. */
export type DiagramReader = (text: string) => Promise<ReadResult>;

/**
 * Returns a reader for many diagrams, to be looked at and not to be changed or written: what is in order it reads in a
 * quarter of the time; whatever is not, `readDefinitions` reads and words.
 */
export function createDiagramReader(): DiagramReader {
  const moddle = createModdle();
  const readQuickly = createQuickReader(moddle);
  return async (text) => {
    const definitions = readQuickly(text);
    return definitions === undefined ? readDefinitions(text, moddle) : { definitions, warnings: [] };
  };
}
