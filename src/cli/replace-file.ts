import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts `content` in the place of a file in one step: whoever reads it finds the old content or the new one, never a part. A
 * link stays a link, the mode stays. Folders that are missing are made. Throws what the system throws, and leaves nothing behind.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const target = realOf(path);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    const mode = modeOf(target);
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function modeOf(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  // A device such as /dev/stdout is written to, not replaced.
  if (found !== undefined && !found.isFile()) throw new Error(`${path} is no file`);
  return found === undefined ? undefined : found.mode & 0o7777;
}
