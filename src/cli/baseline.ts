import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { PlacedIssue } from './check-file.ts';
import { detailOf } from './detail-of.ts';
import { replaceFile } from './replace-file.ts';

/** How many findings of each kind are known, by file. A kind is rule, element and message: lines may move, names and languages change. */
type Known = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A file of known findings that is no such file. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}

/** A baseline: findings that were there before and are not reported. Paths in it are relative to its folder, with `/`. */
export class Baseline {
  readonly #folder: string;
  readonly #path: string;
  readonly #known: Known;
  #met = 0;

  /** Reads `path`. Throws what the system throws, and a `BaselineError` for another content. */
  static read(path: string): Baseline {
    return new Baseline(path, parse(readFileSync(path, 'utf8')));
  }

  /** Reads `path` to write it anew: one that is not there yet knows nothing. Throws as `read` does for a file that is no baseline: it is not ours to replace. */
  static readOrBegin(path: string): Baseline {
    try {
      return Baseline.read(path);
    } catch (error) {
      if (detailOf(error) === 'ENOENT') return new Baseline(path, {});
      throw error;
    }
  }

  private constructor(path: string, known: Known) {
    this.#path = path;
    this.#folder = dirname(path);
    this.#known = known;
  }

  /** Returns the findings of a file that the baseline does not know: of several alike those beyond the known number. */
  unknown(file: string, issues: readonly PlacedIssue[]): readonly PlacedIssue[] {
    const left = new Map(Object.entries(this.#known[this.#nameOf(file)] ?? {}));
    return issues.filter((issue) => {
      const count = left.get(kindOf(issue)) ?? 0;
      if (count === 0 || !canBeKnown(issue)) return true;
      left.set(kindOf(issue), count - 1);
      this.#met += 1;
      return false;
    });
  }

  /** How many known findings `unknown` was never asked about: they are gone. Only of the files that were asked about. */
  gone(files: readonly string[]): number {
    const names = new Set(files.map((file) => this.#nameOf(file)));
    const all = Object.entries(this.#known).filter(([name]) => names.has(name)).flatMap(([, kinds]) => Object.values(kinds));
    return all.reduce((total, count) => total + count, 0) - this.#met;
  }

  /** Writes the findings of these files, and keeps what was known of others. Returns how many they are. */
  write(files: ReadonlyMap<string, readonly PlacedIssue[]>): number {
    const known: Record<string, Record<string, number>> = {};
    for (const [name, kinds] of Object.entries(this.#known)) known[name] = { ...kinds };
    let total = 0;
    for (const [file, issues] of files) {
      const kinds: Record<string, number> = {};
      for (const issue of issues.filter(canBeKnown)) kinds[kindOf(issue)] = (kinds[kindOf(issue)] ?? 0) + 1;
      total += Object.values(kinds).reduce((sum, count) => sum + count, 0);
      known[this.#nameOf(file)] = sorted(kinds);
    }
    const kept = Object.entries(known).filter(([, kinds]) => Object.keys(kinds).length > 0);
    replaceFile(this.#path, `${JSON.stringify({ version: 1, findings: sorted(Object.fromEntries(kept)) }, undefined, 2)}\n`);
    return total;
  }

  #nameOf(file: string): string {
    return relative(this.#folder, resolve(file)).split(sep).join('/');
  }
}

function kindOf({ rule, elementId, message }: PlacedIssue): string {
  return [rule, elementId, message.key].filter((part) => part !== '').join(' ');
}

/** A file that cannot be read hides all that is wrong in it. */
function canBeKnown({ rule, severity }: PlacedIssue): boolean {
  return !(rule === 'bpmn/parse' && severity === 'error');
}

function sorted<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function parse(text: string): Known {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new BaselineError();
  }
  if (!isRecord(data) || data['version'] !== 1 || !isRecord(data['findings'])) throw new BaselineError();
  const isKinds = (kinds: unknown): boolean => isRecord(kinds) && Object.values(kinds).every((count) => Number.isInteger(count) && Number(count) >= 0);
  if (!Object.values(data['findings']).every(isKinds)) throw new BaselineError();
  return data['findings'] as Known;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
