import { processFacts, readDefinitions, textPieces } from '../bpmn/index.ts';
import type { ModdleElement, ProcessFact, TextPieces } from '../bpmn/index.ts';
import type { ElementTree } from '../etom/index.ts';
import { thumbnail } from '../report/index.ts';
import { validate } from '../validation/index.ts';
import type { ValidationOptions, ValidationResult } from '../validation/index.ts';

/** What a card says of a diagram: counts as in the JSON report, and the elements that it uses by process ID, sorted. */
export interface Digest {
  readonly tasks: number;
  readonly tagged: number;
  readonly valid: number;
  readonly tags: readonly string[];
  readonly errors: number;
  readonly warnings: number;
}

/** What the store keeps beside a text, so that the list of diagrams reads no texts. */
export interface Extras {
  readonly processes: readonly ProcessFact[];
  readonly digest: Digest;
  readonly words: TextPieces;
  readonly picture?: string;
}

/** Returns what is kept beside the text of an open diagram, whose validation is known. */
export function extrasOf(definitions: ModdleElement, tree: ElementTree, findings: Pick<ValidationResult, 'issues' | 'summary' | 'usage'>): Extras {
  const picture = thumbnail(definitions, tree);
  return { processes: processFacts(definitions), digest: digestOf(findings), words: textPieces(definitions), ...(picture === undefined ? {} : { picture }) };
}

/** Returns what is kept beside a text; rejects with `UnreadableDiagram`. */
export async function extrasOfText(xml: string, options: ValidationOptions): Promise<Extras> {
  const { definitions } = await readDefinitions(xml);
  return extrasOf(definitions, options.tree, validate(definitions, options));
}

function digestOf({ issues, summary, usage }: Pick<ValidationResult, 'issues' | 'summary' | 'usage'>): Digest {
  const count = (severity: string): number => issues.filter((issue) => issue.severity === severity).length;
  return { ...summary, tags: [...usage.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })), errors: count('error'), warnings: count('warning') };
}
