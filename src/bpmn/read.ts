import { checkXml } from './check-xml.ts';
import { legalXml } from './legal-xml.ts';
import { createModdle, reconcilePrefixes } from './moddle.ts';
import type { ModdleElement } from './model.ts';
import { UnreadableDiagram } from './unreadable.ts';
import { presentWarnings } from './warnings.ts';
import type { ReadWarning } from './warnings.ts';

/** A diagram as read, with what the reading lost. */
export interface ReadResult {
  readonly definitions: ModdleElement;
  readonly warnings: readonly ReadWarning[];
}

/**
 * Reads a diagram. `moddle` may be given to read many files with one. Rejects with `UnreadableDiagram` when the text is
 * no diagram; everything less is a warning.
 */
export async function readDefinitions(text: string, moddle = createModdle()): Promise<ReadResult> {
  checkXml(text);
  reconcilePrefixes(moddle, text);
  try {
    const { rootElement, warnings } = await moddle.fromXML(text);
    return { definitions: rootElement, warnings: presentWarnings(warnings, text) };
  } catch (cause) {
    throw new UnreadableDiagram('syntax', { detail: cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause) }, { cause });
  }
}

/** Returns the diagram as XML, indented, with a declaration of UTF-8. */
export async function writeDefinitions(definitions: ModdleElement): Promise<string> {
  // Any moddle writes: it goes by the one that the elements were made with.
  return legalXml((await createModdle().toXML(definitions, { format: true })).xml);
}
