import { editDistance } from '../etom/index.ts';

/** Returns which of `candidates` is likely meant by a misspelt `text`: about a third of it may be wrong. Undefined where none is. */
export function suggestion(text: string, candidates: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  const near = candidates
    .map((candidate) => ({ candidate, distance: Math.min(editDistance(wanted, candidate.toLowerCase()), candidate.toLowerCase().startsWith(wanted) && wanted.length > 2 ? 1 : Infinity) }))
    .toSorted((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= Math.ceil(wanted.length / 3) ? near.candidate : undefined;
}
