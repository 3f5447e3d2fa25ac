import type { ElementSnapshot, ProcessEntry } from '../editor/index.ts';
import { isWithin } from '../etom/index.ts';

/**
 * Returns the processes that a step may call and that fit what was typed, in the name, the diagram, the ID or a tag: those of the
 * step's own element first, then those within it, then the rest in their order.
 */
export function callChoices(processes: readonly ProcessEntry[], caller: ElementSnapshot, query: string): readonly ProcessEntry[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (process: ProcessEntry): boolean => {
    const text = [process.name, process.diagramName, process.id, ...process.tags.map(({ processId }) => processId)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const own = caller.tags[0]?.processId;
  const rank = ({ tags }: ProcessEntry): number => {
    const tag = tags[0]?.processId;
    if (own === undefined || tag === undefined) return 2;
    return tag === own ? 0 : isWithin(tag, own) ? 1 : 2;
  };
  return processes.filter(fits).toSorted((one, other) => rank(one) - rank(other));
}
