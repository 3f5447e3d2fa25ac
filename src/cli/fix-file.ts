import { decodeXml, editSource, encodeChanges, UnreadableDiagram } from '../bpmn/index.ts';
import type { TextChange } from '../bpmn/index.ts';
import type { Fix, Issue, ValidationResult } from '../validation/index.ts';
import type { Message } from '../words/index.ts';
import { officialNames } from './check-file.ts';
import type { Checker } from './check-file.ts';
import type { Profile } from './configuration.ts';

/** What came of the safe fixes of one file. */
export interface FixedFile {
  /** The content after it; the very same bytes where nothing was fixed. */
  readonly bytes: Uint8Array;
  readonly fixed: number;
  /** Fixes that were left out because they would not have helped, or would have done harm. */
  readonly refused: readonly { readonly rule: string; readonly title: Message }[];
}

/** Fixes can bring others about; what never comes to an end is stopped. */
const mostRounds = 10;

/**
 * Performs the safe fixes of a content as edits of its text. After each round the text is read and validated again: a fix
 * whose finding is not gone, or which brings an error or a loss about, is left out and told. A text that is no diagram stays.
 */
export async function fixContent(bytes: Uint8Array, profile: Profile, checker: Checker): Promise<FixedFile> {
  try {
    return await new Fixing(profile, checker).run(bytes);
  } catch (error) {
    if (error instanceof UnreadableDiagram) return { bytes, fixed: 0, refused: [] };
    throw error;
  }
}

interface Candidate {
  readonly issue: Issue;
  readonly fix: Fix;
}

interface State {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly result: ValidationResult;
  readonly warnings: number;
}

class Fixing {
  readonly #profile: Profile;
  readonly #checker: Checker;
  readonly #nameOf: (processId: string) => string;
  readonly #refused = new Map<string, { readonly rule: string; readonly title: Message }>();
  #fixed = 0;

  constructor(profile: Profile, checker: Checker) {
    this.#profile = profile;
    this.#checker = checker;
    this.#nameOf = officialNames(checker.treeOf(profile));
  }

  async run(bytes: Uint8Array): Promise<FixedFile> {
    let state = await this.#read(bytes);
    for (let round = 0; round < mostRounds; round += 1) {
      const candidates = this.#candidates(state);
      if (candidates.length === 0) break;
      state = (await this.#tried(state, candidates)) ?? (await this.#oneByOne(state, candidates));
    }
    return { bytes: state.bytes, fixed: this.#fixed, refused: [...this.#refused.values()] };
  }

  async #read(bytes: Uint8Array): Promise<State> {
    const text = decodeXml(bytes);
    return { bytes, text, ...(await this.#checker.validate(text, this.#profile)) };
  }

  /** The first safe fix of each finding; of those that change the same of one element only the first, the others next time. */
  #candidates({ result }: State): readonly Candidate[] {
    const taken = new Set<string>();
    return result.issues.flatMap((issue) => {
      const fix = issue.fixes.find(({ safe }) => safe);
      if (fix === undefined || this.#refused.has(identityOf(issue))) return [];
      const targets = fix.edits.map(({ kind, elementId }) => `${kind} ${elementId}`);
      if (targets.some((target) => taken.has(target))) return [];
      for (const target of targets) taken.add(target);
      return [{ issue, fix }];
    });
  }

  /** Returns what the fixes lead to, if they do what they should. */
  async #tried(state: State, candidates: readonly Candidate[]): Promise<State | undefined> {
    const next = await this.#after(state, editSource(state.text, candidates.flatMap(({ fix }) => fix.edits), { nameOf: this.#nameOf }));
    if (next === undefined || !isBetter(state, next, candidates)) return undefined;
    this.#fixed += candidates.length;
    return next;
  }

  async #after(state: State, changes: readonly TextChange[]): Promise<State | undefined> {
    if (changes.length === 0) return undefined;
    try {
      return await this.#read(encodeChanges(state.bytes, state.text, changes));
    } catch (error) {
      if (error instanceof UnreadableDiagram) return undefined;
      throw error;
    }
  }

  async #oneByOne(state: State, candidates: readonly Candidate[]): Promise<State> {
    let current = state;
    for (const candidate of candidates) {
      const next = await this.#tried(current, [candidate]);
      if (next === undefined) this.#refused.set(identityOf(candidate.issue), { rule: candidate.issue.rule, title: candidate.fix.title });
      current = next ?? current;
    }
    return current;
  }
}

/** The findings are gone, and neither errors nor losses have come. */
function isBetter(before: State, after: State, candidates: readonly Candidate[]): boolean {
  const left = counted(after.result.issues);
  const had = counted(before.result.issues);
  const fixed = counted(candidates.map(({ issue }) => issue));
  const gone = [...fixed].every(([identity, count]) => (left.get(identity) ?? 0) <= (had.get(identity) ?? 0) - count);
  const errors = counted(after.result.issues.filter(({ severity }) => severity === 'error'));
  return gone && after.warnings <= before.warnings && [...errors].every(([identity, count]) => count <= (had.get(identity) ?? 0));
}

function counted(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(identityOf(issue), (counts.get(identityOf(issue)) ?? 0) + 1);
  return counts;
}

function identityOf({ rule, elementId, message, tagIndex }: Issue): string {
  return `${rule}\n${elementId}\n${message.key}\n${tagIndex ?? ''}`;
}
