import { stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { platform } from 'node:process';
import { glob, isDynamicPattern } from 'tinyglobby';
import type { Message } from '../words/index.ts';

/** What the given paths stand for. */
export interface Found {
  /** Absolute, each once. */
  readonly files: readonly string[];
  readonly stdin: boolean;
  /** Paths that stand for nothing. */
  readonly problems: readonly Message[];
}

const models = ['**/*.bpmn', '**/*.bpmn2'];
const skipped = ['**/node_modules/**', '**/.git/**'];

/** Finds the files that `paths` mean: a path is a file, a folder (every model below it), a glob or `-`; no path means the working directory. */
export async function findFiles(paths: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>();
  const problems: Message[] = [];
  for (const path of paths.length === 0 ? ['.'] : paths) {
    if (path === '-') continue;
    const found = await findOne(path, cwd);
    if (Array.isArray(found)) for (const file of found) files.add(resolve(cwd, file));
    else problems.push(found);
  }
  return { files: [...files], stdin: paths.includes('-'), problems };
}

/** Returns how a file is called in reports: relative to the working directory, with `/`. */
export function reportedPath(file: string, cwd: string): string {
  return relative(cwd, file).split(sep).join('/');
}

async function findOne(path: string, cwd: string): Promise<string[] | Message> {
  const kind = await kindOf(resolve(cwd, path));
  if (kind === 'file') return [path];
  if (kind === 'folder') {
    const found = await glob(models, { ...settings, cwd: resolve(cwd, path), ignore: skipped });
    return found.length > 0 ? found : { key: 'cli.emptyFolder', values: { path } };
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
