import { readAccepted, readTags, walk } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import type { Tag } from '../etom/index.ts';

/** What validation needs to know of a process that call activities of other diagrams may call. Plain data, small enough to index. */
export interface CalledProcess {
  /** What `calledElement` names. */
  readonly id: string;
  /** The process's name, else its ID. */
  readonly name: string;
  /** The tagged activities that no tagged sub-process holds, in the order of the document. */
  readonly steps: readonly CalledStep[];
}

/** One tagged activity of a called process. */
export interface CalledStep {
  readonly elementId: string;
  readonly elementName: string | null;
  readonly tags: readonly Tag[];
  /** Whether `etom/nesting` is accepted on it: it leaves the element of its caller on purpose. */
  readonly crossing: boolean;
}

/** Finds a process by its ID in the other diagrams of a run or of a workspace; undefined where none has it. */
export type ResolveProcess = (processId: string) => CalledProcess | undefined;

/** Returns what callers need to know of each process of a diagram. */
export function calledProcesses(definitions: ModdleElement): readonly CalledProcess[] {
  const found: { readonly id: string; readonly name: string; readonly steps: CalledStep[] }[] = [];
  /** Elements whose tags answer for what they hold. */
  const answering = new Set<ModdleElement>();
  walk(definitions, (element) => {
    if (element.$instanceOf('bpmn:Process')) found.push({ id: element.id ?? '', name: element.name?.trim() || (element.id ?? ''), steps: [] });
    if (element.$parent !== undefined && answering.has(element.$parent)) {
      answering.add(element);
      return;
    }
    if (!element.$instanceOf('bpmn:Activity')) return;
    const { tags } = readTags(element);
    if (tags.length === 0) return;
    answering.add(element);
    const crossing = readAccepted(element).some(({ rule }) => rule === 'etom/nesting');
    found.at(-1)?.steps.push({ elementId: element.id ?? '', elementName: element.name?.trim() || null, tags, crossing });
  });
  return found;
}
