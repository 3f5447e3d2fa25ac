import { editDistance } from './edit-distance.ts';
import { isOffered } from './model.ts';
import type { EtomElement } from './model.ts';
import { compareProcessIds, levelOf, parentOf, parseProcessId, withoutPrefix } from './process-id.ts';

/** How many answers are remembered: more different wrong IDs than a person writes. */
const remembered = 4096;

/**
 * Returns a function that finds the usable elements nearest to an ID, the likeliest first: the children of a known group, the element
 * that the ID means when its developer number was left out (2.1.3 for 1.2.1.3) or mistaken, siblings, then those whose text differs
 * least. It finds only standard and organisations' own ones of `elements`, and never `id` itself, and remembers its answers.
 */
export function createNearest(elements: readonly EtomElement[]): (id: string, limit: number) => readonly EtomElement[] {
  const candidates = elements
    .filter((element) => isOffered(element) && parseProcessId(element.id) !== undefined)
    .toSorted((a, b) => compareProcessIds(a.id, b.id))
    .map((element) => candidateOf(element));
  const answers = new Map<string, readonly EtomElement[]>();
  return (id, limit) => {
    const asked = `${limit} ${id}`;
    let answer = answers.get(asked);
    if (answer === undefined) {
      if (answers.size >= remembered) answers.clear();
      answer = Object.freeze(find(id, candidates, Math.max(0, limit)));
      answers.set(asked, answer);
    }
    return answer;
  };
}

/** An element with what is compared of it. */
interface Candidate {
  readonly element: EtomElement;
  readonly bare: string;
  readonly parent: string | undefined;
  readonly third: boolean;
  readonly last: number;
}

function candidateOf(element: EtomElement): Candidate {
  const bare = withoutPrefix(element.id);
  return { element, bare, parent: parentOf(bare), third: isThirdLevel(bare), last: lastNumber(bare) };
}

/**
 * Goes from the nearest kin to the farthest and compares texts only as far as it must. The candidates are in numerical order and the
 * sort is stable: of equally near ones the lowest number is first.
 */
function find(id: string, candidates: readonly Candidate[], limit: number): EtomElement[] {
  const bare = withoutPrefix(id);
  const above = isThirdLevel(bare) ? (parentOf(bare) ?? bare) : bare;
  const families: Candidate[][] = [[], [], [], []];
  for (const candidate of candidates) {
    if (candidate.element.id !== id) families[kinship(bare, candidate.third ? bare : above, candidate)]?.push(candidate);
  }
  const found: EtomElement[] = [];
  for (const [kin, family] of families.entries()) {
    if (found.length >= limit) break;
    const ordered = kin === 0 ? family : byText(family, bare, above);
    for (const { element } of ordered) found.push(element);
  }
  return found.slice(0, limit);
}

/** 0 a child; 1 the same with a forgotten or another developer number; 2 a sibling; 3 no kin. `compared` is what of `wrong` is compared. */
function kinship(wrong: string, compared: string, right: Candidate): 0 | 1 | 2 | 3 {
  if (right.parent === wrong) return 0;
  if (right.bare === `1.${compared}` || right.bare === `1${compared.slice(1)}`) return 1;
  const parent = compared.slice(0, Math.max(0, compared.lastIndexOf('.')));
  return parent !== '' && right.parent === parent ? 2 : 3;
}

/** Those first whose text needs the fewest edits, then those whose last number differs least. */
function byText(family: readonly Candidate[], bare: string, above: string): Candidate[] {
  return family
    .map((right) => {
      const compared = right.third ? bare : above;
      return { right, edits: editDistance(compared, right.bare), step: Math.abs(lastNumber(compared) - right.last) };
    })
    .toSorted((a, b) => a.edits - b.edits || a.step - b.step)
    .map(({ right }) => right);
}

/** Few catalogues list level 3, so an ID of that level is judged by the level-2 element that it lies below. */
function isThirdLevel(text: string): boolean {
  const id = parseProcessId(text);
  return id !== undefined && levelOf(id) === 3;
}

function lastNumber(text: string): number {
  return Number(/\d+$/.exec(text)?.[0] ?? 0);
}
