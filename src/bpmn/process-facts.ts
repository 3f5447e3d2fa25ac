import type { Tag } from '../etom/index.ts';
import { readAccepted } from './accepted.ts';
import { elementOf, listOf, textOf } from './fields.ts';
import type { ModdleElement } from './model.ts';
import { readTags } from './tags.ts';

/** What a caller in another file must know of a process. Plain data. */
export interface ProcessFact {
  readonly id: string;
  /** The name of the process, else of the pool that shows it; empty where neither has one. */
  readonly name: string;
  /** The tags of the process, else of the pool that shows it, the primary one first. */
  readonly tags: readonly Tag[];
  /** The tagged activities that no tagged sub-process holds, in the order of the document; absent where there are none. */
  readonly steps?: readonly ProcessStep[];
}

/** One tagged activity of a process. */
export interface ProcessStep {
  readonly id: string;
  /** Empty where it has none. */
  readonly name: string;
  readonly tags: readonly Tag[];
  /** Says that it leaves the element of its caller on purpose: `etom/nesting` is accepted on it. */
  readonly crosses?: true;
}

/** Returns the processes of a diagram in the order of the document; a process without an ID cannot be called. Reads only. */
export function processFacts(definitions: ModdleElement): readonly ProcessFact[] {
  const roots = listOf(definitions, 'rootElements');
  const pools = roots.flatMap((root) => listOf(root, 'participants'));
  return roots.filter((root) => root.$instanceOf('bpmn:Process')).flatMap((process) => {
    if (process.id === undefined || process.id === '') return [];
    const pool = pools.find((participant) => elementOf(participant, 'processRef') === process);
    const bearers = pool === undefined ? [process] : [process, pool];
    const name = bearers.map((bearer) => textOf(bearer, 'name') ?? '').find((text) => text.trim() !== '') ?? '';
    const tags = bearers.map((bearer) => readTags(bearer).tags).find((found) => found.length > 0) ?? [];
    const steps = stepsOf(process);
    return [{ id: process.id, name, tags, ...(steps.length === 0 ? {} : { steps }) }];
  });
}

/** Goes by a list of what is still open instead of by calling itself, so that no depth of nesting is too much. */
function stepsOf(process: ModdleElement): readonly ProcessStep[] {
  const steps: ProcessStep[] = [];
  const open = listOf(process, 'flowElements').toReversed();
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    const { tags } = element.$instanceOf('bpmn:Activity') ? readTags(element) : { tags: [] };
    if (tags.length === 0) open.push(...listOf(element, 'flowElements').toReversed());
    else steps.push(stepOf(element, tags));
  }
  return steps;
}

function stepOf(element: ModdleElement, tags: readonly Tag[]): ProcessStep {
  const crosses = readAccepted(element).some(({ rule }) => rule === 'etom/nesting');
  return { id: element.id ?? '', name: textOf(element, 'name') ?? '', tags, ...(crosses ? { crosses } : {}) };
}
