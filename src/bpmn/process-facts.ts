import type { Tag } from '../etom/index.ts';
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
    return [{ id: process.id, name, tags }];
  });
}
