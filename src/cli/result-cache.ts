import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { CheckedFile } from './check-file.ts';
import { replaceFile } from './replace-file.ts';

/** What is remembered of one file. */
export interface Entry {
  readonly size: number;
  /** When it was last changed, in milliseconds. */
  readonly changed: number;
  readonly hash: string;
  readonly profile: string;
  readonly file: CheckedFile;
  /** For each process that it asked for: the hash of the content that had it, or nothing. */
  readonly called: Readonly<Record<string, string | null>>;
}

interface Content {
  readonly version: string;
  /** When the run that wrote it began, in milliseconds: what was changed since then may not be what it looked into. */
  readonly begun: number;
  readonly files: Readonly<Record<string, Entry>>;
}

/** Something else lies where the cache was to be written; it is not ours to replace. */
export class CacheError extends Error {
  override readonly name = 'CacheError';
}

/** By this a cache is known, also one of another version or one that was cut off. */
const beginning = '{"version"';

/** A clock of a file system may be this much coarser than ours: what was changed so shortly before may have changed since. */
const coarseness = 2_000;

/**
 * What earlier runs found, by file. `version` names all that findings depend on besides files and settings: a cache of another
 * version, or one that cannot be read, is empty.
 */
export class ResultCache {
  readonly #path: string;
  readonly #version: string;
  /** Whether what lies at the path is a cache, or nothing. */
  readonly #isOurs: boolean;
  readonly #known: ReadonlyMap<string, Entry>;
  /** When the last run began, and when this one did. */
  readonly #knownSince: number;
  readonly #begun = Date.now();
  readonly #next = new Map<string, Entry>();

  constructor(path: string, version: string) {
    this.#path = path;
    this.#version = version;
    const text = readText(path);
    this.#isOurs = text === undefined || text === '' || text.startsWith(beginning);
    const content = parseContent(text, version);
    this.#known = new Map(Object.entries(content?.files ?? {}));
    this.#knownSince = content?.begun ?? 0;
  }

  /** Returns what is known of a file under a profile, and whether its content is certainly still the same. */
  find(file: string, profile: string): { readonly entry: Entry; readonly unchanged: boolean } | undefined {
    const entry = this.#known.get(this.#nameOf(file));
    if (entry === undefined || entry.profile !== profile) return undefined;
    const found = statSync(file, { throwIfNoEntry: false });
    const unchanged = found !== undefined && found.size === entry.size && found.mtimeMs === entry.changed && found.mtimeMs < this.#knownSince - coarseness;
    return { entry, unchanged };
  }

  /** Remembers what was found in the file, unless it is gone. Whether it has changed since it was read the next run finds out. */
  remember(file: string, entry: Omit<Entry, 'size' | 'changed'>): void {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined) this.#next.set(this.#nameOf(file), { ...entry, size: found.size, changed: found.mtimeMs });
  }

  /** Remembers an entry as it is. */
  keep(file: string, entry: Entry): void {
    this.#next.set(this.#nameOf(file), entry);
  }

  /**
   * Writes what is remembered, and what was known of files that this run had nothing to do with and that are still there. Throws a `CacheError`
   * where another file would be overwritten, else what the system throws.
   */
  save(): void {
    if (!this.#isOurs) throw new CacheError();
    const folder = dirname(this.#path);
    for (const [name, entry] of this.#known) {
      if (!this.#next.has(name) && statSync(resolve(folder, name), { throwIfNoEntry: false }) !== undefined) this.#next.set(name, entry);
    }
    const files = Object.fromEntries([...this.#next].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    const content: Content = { version: this.#version, begun: this.#begun, files };
    replaceFile(this.#path, JSON.stringify(content));
  }

  /** Relative to the cache, so that both can move together. */
  #nameOf(file: string): string {
    return relative(dirname(this.#path), file).split(sep).join('/');
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // None yet; of a place where none can be, writing tells.
    return undefined;
  }
}

function parseContent(text: string | undefined, version: string): Content | undefined {
  try {
    const content = JSON.parse(text ?? '') as Content;
    return content.version === version && typeof content.files === 'object' && content.files !== null && typeof content.begun === 'number' ? content : undefined;
  } catch {
    // None yet, or a broken one: both are written anew.
    return undefined;
  }
}
