import type { ModdleElement } from '../model.ts';
import type { DiffElement, Difference, FactChange } from './difference.ts';
import { factChanges } from './fact-changes.ts';
import { factsOf } from './facts.ts';
import type { ElementFacts } from './facts.ts';
import { neighboursIn } from './neighbours.ts';

/** Facts of drawing: an element with no others was moved and not changed. */
const drawn: ReadonlySet<FactChange['fact']> = new Set(['moved', 'resized', 'rerouted', 'label', 'look', 'expanded', 'drawn', 'undrawn']);

type Facts = ReadonlyMap<string, ElementFacts>;

/**
 * Returns what differs between two diagrams, elements being the same where their IDs are: in the order of the later diagram, then what
 * was removed, in the order of the earlier one. Plain data; reads only.
 */
export function diffDiagrams(before: ModdleElement, after: ModdleElement): readonly Difference[] {
  const old = factsOf(before);
  const now = factsOf(after);
  const findOld = (id: string): DiffElement | undefined => (id === '' ? undefined : old.get(id)?.element);
  const findNow = (id: string): DiffElement | undefined => (id === '' ? undefined : now.get(id)?.element);
  const differences: Difference[] = [];
  for (const [id, facts] of now) {
    const previous = old.get(id);
    if (previous === undefined) differences.push({ kind: 'added', element: facts.element, facts: [], follows: [], precedes: [] });
    else {
      const changes = factChanges(previous, facts, findOld, findNow);
      if (changes.length > 0) differences.push({ kind: changes.every(({ fact }) => drawn.has(fact)) ? 'moved' : 'changed', element: facts.element, facts: changes, follows: [], precedes: [] });
    }
  }
  for (const [id, facts] of old) {
    if (!now.has(id)) differences.push({ kind: 'removed', element: facts.element, facts: [], follows: [], precedes: [] });
  }
  return explained(differences, old, now);
}

/** Says where steps stood or stand, and which differences are only there because of others. */
function explained(differences: readonly Difference[], old: Facts, now: Facts): readonly Difference[] {
  const byId = new Map(differences.map((difference) => [difference.element.id, difference]));
  const [stood, stand] = [neighboursIn(old), neighboursIn(now)];
  return differences.map((difference) => {
    const { kind, element } = difference;
    const goesWith = reasonOf(difference, byId, old, now);
    const neighbours = kind === 'removed' ? stood : stand;
    const isStep = (kind === 'added' || kind === 'removed') && (kind === 'added' ? now : old).get(element.id)?.isActivity === true;
    return {
      ...difference,
      ...(isStep ? { follows: neighbours.before(element.id), precedes: neighbours.after(element.id) } : {}),
      ...(goesWith === undefined ? {} : { goesWith }),
    };
  });
}

function reasonOf({ kind, element, facts }: Difference, byId: ReadonlyMap<string, Difference>, old: Facts, now: Facts): string | undefined {
  const was = old.get(element.id);
  const is = now.get(element.id);
  const kindOf = (id: string | undefined): Difference['kind'] | undefined => byId.get(id ?? '')?.kind;
  const holder = (is ?? was)?.parent ?? '';
  const ends = [was?.source, was?.target, is?.source, is?.target].filter((id): id is string => id !== undefined && id !== '');
  if (kind === 'added' || kind === 'removed') {
    const host = (is ?? was)?.host ?? '';
    return [holder, host, ...ends].find((id) => id !== '' && kindOf(id) === kind);
  }
  // A flow that was led to or away from a step that came or went, or follows one that was moved.
  if (ends.length > 0 && facts.every(({ fact }) => fact === 'source' || fact === 'target' || fact === 'rerouted' || fact === 'label')) {
    const isLed = facts.some(({ fact }) => fact === 'source' || fact === 'target');
    return ends.find((id) => kindOf(id) === 'added' || kindOf(id) === 'removed' || (!isLed && isShifted(byId.get(id))));
  }
  const [shift] = facts;
  if (facts.length !== 1 || shift?.fact !== 'moved') return undefined;
  return [is?.host ?? '', holder].find((id) => byId.get(id)?.facts.some((fact) => fact.fact === 'moved' && fact.dx === shift.dx && fact.dy === shift.dy) === true);
}

function isShifted(difference: Difference | undefined): boolean {
  return difference?.facts.some(({ fact }) => fact === 'moved' || fact === 'resized' || fact === 'expanded') === true;
}
