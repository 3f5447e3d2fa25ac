import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeXml } from '../bpmn/index.ts';
import type { ProcessFact } from '../bpmn/index.ts';
import { createChecker } from './check-file.ts';
import type { CheckedFile } from './check-file.ts';
import type { Profile } from './configuration.ts';
import { detailOf } from './detail-of.ts';
import { fixContent } from './fix-file.ts';
import type { FixedFile } from './fix-file.ts';
import { replaceFile } from './replace-file.ts';
import { unifiedDiff } from './unified-diff.ts';

/** How all files of a run are examined. */
export interface Examination {
  readonly profiles: readonly Profile[];
  readonly fix: 'no' | 'dry' | 'write';
  /** Whether each fix is told as replacements of text. */
  readonly replacements: boolean;
  /** Whether contents are hashed. */
  readonly hashed: boolean;
}

/** One file to be examined. Plain data. */
export interface Job {
  /** As reported. */
  readonly path: string;
  /** The file, or its content where there is none. */
  readonly source: string | Uint8Array;
  /** Its place in the profiles. */
  readonly profile: number;
  /** The hash of a content that need not be examined again. */
  readonly known?: string;
  /** The processes of other files that it is known to ask for. */
  readonly called?: readonly ProcessFact[];
  /** Only its processes are wanted. */
  readonly processesOnly?: true;
}

/** What came of a job. Plain data. */
export type Outcome =
  | { readonly kind: 'checked'; readonly file: CheckedFile; readonly hash: string; readonly fixed?: Fixed }
  | { readonly kind: 'known'; readonly hash: string }
  | { readonly kind: 'processes'; readonly processes: readonly ProcessFact[] }
  | { readonly kind: 'unreadable' | 'failed'; readonly detail: string };

/** What fixing did, or would do. */
export interface Fixed extends Omit<FixedFile, 'bytes'> {
  /** What would change, where nothing is written. */
  readonly diff?: string;
  /** Why the fixed content could not be written. */
  readonly unwritten?: string;
}

/** Does one job. Never rejects. */
export type Examine = (job: Job) => Promise<Outcome>;

/** Returns what does the jobs of a run, on whichever thread. */
export function createExaminer({ profiles, fix, replacements, hashed }: Examination): Examine {
  const checker = createChecker({ replacements });

  async function examine(job: Job, given: Uint8Array): Promise<Outcome> {
    const profile = profiles[job.profile];
    if (profile === undefined) throw new Error(`no profile ${job.profile}`);
    if (job.processesOnly === true) return { kind: 'processes', processes: await checker.processes(given) };
    const original = hashed ? hashOf(given) : '';
    if (job.known !== undefined && job.known === original) return { kind: 'known', hash: original };
    const { bytes, ...told } = fix === 'no' ? { bytes: given } : await fixContent(given, profile, checker);
    const kept = bytes === given || fix !== 'write' ? undefined : writeOver(job, given, bytes);
    const content = kept === undefined ? bytes : given;
    const file = await checker.check(content, profile, new Map((job.called ?? []).map((process) => [process.id, process])));
    const hash = content === given ? original : hashOf(content);
    if (!('fixed' in told) || (told.fixed === 0 && told.refused.length === 0)) return { kind: 'checked', file, hash };
    const diff = fix === 'dry' && bytes !== given ? { diff: unifiedDiff(job.path, decodeXml(given), decodeXml(bytes)) } : {};
    return { kind: 'checked', file, hash, fixed: { ...told, ...diff, ...(kept === undefined ? {} : { unwritten: kept }) } };
  }

  return async (job) => {
    let bytes: Uint8Array;
    try {
      bytes = typeof job.source === 'string' ? readFileSync(job.source) : job.source;
    } catch (error) {
      return { kind: 'unreadable', detail: detailOf(error) };
    }
    try {
      return await examine(job, bytes);
    } catch (error) {
      return { kind: 'failed', detail: detailOf(error) };
    }
  };
}

/** Returns why a file was not written: also where somebody has changed it in the meantime. */
function writeOver({ source }: Job, read: Uint8Array, content: Uint8Array): string | undefined {
  if (typeof source !== 'string') return undefined;
  try {
    if (!readFileSync(source).equals(read)) return 'EBUSY';
    replaceFile(source, content);
    return undefined;
  } catch (error) {
    return detailOf(error);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}
