import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import createIgnore from 'ignore';
import type { Ignore } from 'ignore';

/** Says whether a file, given by its absolute path, is to be left out. */
export type IsIgnored = (file: string) => boolean;

const ignoreFile = '.etomflowignore';

/**
 * Returns what heeds each `.etomflowignore` from the root of the file system down to the folder of a file, in the syntax of
 * `.gitignore`; a deeper one has the last word.
 */
export function createIgnoreFiles(): IsIgnored {
  const byFolder = new Map<string, Ignore | undefined>();
  const chains = new Map<string, readonly { readonly folder: string; readonly ignore: Ignore }[]>();
  const chainOf = (folder: string): readonly { readonly folder: string; readonly ignore: Ignore }[] => {
    const known = chains.get(folder);
    if (known !== undefined) return known;
    if (!byFolder.has(folder)) byFolder.set(folder, readIgnore(join(folder, ignoreFile)));
    const above = dirname(folder) === folder ? [] : chainOf(dirname(folder));
    const own = byFolder.get(folder);
    const chain = own === undefined ? above : [...above, { folder, ignore: own }];
    chains.set(folder, chain);
    return chain;
  };
  return (file) => chainOf(dirname(file)).reduce((ignored, { folder, ignore }) => {
    const verdict = ignore.test(pathIn(folder, file));
    return verdict.ignored || (ignored && !verdict.unignored);
  }, false);
}

/** Returns what heeds patterns, written as in `.gitignore` or with `./` in front, that count from `folder`. Files outside of it are not ignored. */
export function createPatterns(folder: string, patterns: readonly string[]): IsIgnored {
  if (patterns.length === 0) return () => false;
  const ignore = createIgnore({ allowRelativePaths: true }).add(patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1/')));
  return (file) => {
    const path = pathIn(folder, file);
    return !path.startsWith('../') && ignore.ignores(path);
  };
}

function readIgnore(file: string): Ignore | undefined {
  try {
    return createIgnore().add(readFileSync(file, 'utf8'));
  } catch {
    // Most folders have none.
    return undefined;
  }
}

function pathIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}
