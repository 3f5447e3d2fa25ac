import type { Difference, DifferenceKind } from '../editor/index.ts';

/** A difference with those that are only there because of it. */
export interface ListedDifference {
  readonly difference: Difference;
  readonly along: readonly Difference[];
}

/** Differences of one kind. */
export interface DifferenceGroup {
  readonly kind: DifferenceKind;
  readonly listed: readonly ListedDifference[];
}

const order: readonly DifferenceKind[] = ['added', 'removed', 'changed', 'moved'];

/** Returns differences by kind, in their order; what goes with another one stands with the first of its reasons that is there by itself. */
export function groupDifferences(differences: readonly Difference[]): readonly DifferenceGroup[] {
  const byId = new Map(differences.map((difference) => [difference.element.id, difference]));
  const along = new Map<Difference, Difference[]>();
  for (const difference of differences) {
    const reason = reasonOf(difference, byId);
    if (reason !== difference) (along.get(reason) ?? along.set(reason, []).get(reason))?.push(difference);
  }
  const alone = differences.filter((difference) => reasonOf(difference, byId) === difference);
  return order.flatMap((kind) => {
    const listed = alone.filter((difference) => difference.kind === kind).map((difference) => ({ difference, along: along.get(difference) ?? [] }));
    return listed.length === 0 ? [] : [{ kind, listed }];
  });
}

function reasonOf(difference: Difference, byId: ReadonlyMap<string, Difference>): Difference {
  const seen = new Set<Difference>();
  let reason = difference;
  while (reason.goesWith !== undefined && !seen.has(reason)) {
    seen.add(reason);
    reason = byId.get(reason.goesWith) ?? reason;
  }
  return seen.has(reason) ? difference : reason;
}
