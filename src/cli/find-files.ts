import { realpathSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { platform } from 'node:process';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Message } from '../words/index.ts';

/** What the given paths stand for. */
export interface Found {
  /** Absolute, each once, however many ways lead to it. */
  readonly files: readonly string[];
  /** Those that were named one by one. */
  readonly named: ReadonlySet<string>;
  readonly stdin: boolean;
  /** Paths that do not exist, and globs that nothing matches. */
  readonly problems: readonly Message[];
  /** Folders that are there but hold no model. */
  readonly notes: readonly Message[];
}

const models = ['**/*.bpmn', '**/*.bpmn2'];
const skipped = ['**/node_modules/**', '**/.git/**'];

/** Finds the files that `paths` mean: a path is a file, a folder (every model below it), a glob or `-`; no path means the working directory. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Map<string, string>();
  const named = new Set<string>();
  const problems: Message[] = [];
  const notes: Message[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-') continue;
    const found = await findOne(path, cwd);
    if (!Array.isArray(found)) problems.push(found);
    else if (found.length === 0) notes.push({ key: 'cli.emptyFolder', values: { path } });
    else addFiles(files, found.map((file) => resolve(cwd, file)));
    if (Array.isArray(found) && found.length === 1 && found[0] === path) named.add(resolve(cwd, path));
  }
  return { files: [...files.values()], named, stdin: paths.includes('-'), problems, notes };
}

/** Returns how a file is called in reports: relative to the working directory, with `/`. */
export function reportedPath(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join('/');
}

/** Of several names of one file its own is kept, else the first one. */
function addFiles(files: Map<string, string>, found: readonly string[]): void {
  for (const file of found) {
    const real = realOf(file);
    if (real === file || !files.has(real)) files.set(real, file);
  }
}

async function findOne(path: string, cwd: string): Promise<string[] | Message> {
  // An unset variable of a script is no working directory.
  if (path.trim() === '') return { key: 'cli.emptyPath' };
  const kind = await kindOf(resolve(cwd, path));
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    return glob(models, { ...settings, cwd: resolve(cwd, path), ignore: skipped });
  }
  const pattern = platform === 'win32' ? path.replaceAll('\\', '/') : path;
  if (!isDynamicPattern(pattern)) return { key: 'cli.missingPath', values: { path } };
  const found = await glob(pattern, { ...settings, cwd, ignore: pattern.includes('node_modules') ? [] : skipped });
  return found.length > 0 ? found : { key: 'cli.noMatch', values: { path } };
}

const settings = { absolute: true, dot: true, caseSensitiveMatch: false, expandDirectories: false } as const;

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

function realOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}
