import { unpackZip, ZipError } from '../workspace/index.ts';
import type { NewDiagram, Store, ZipEntry, ZipLimits } from '../workspace/index.ts';
import type { Extras } from './diagram-extras.ts';
import { readFile, refusalOf } from './file-import.ts';
import type { SourceFile } from './file-import.ts';
import type { LeftOutReason, LibraryImport } from './library-snapshot.ts';

/** A file of many, with the folders that it lies in: "Orders/Order to payment.bpmn". */
export interface IncomingFile {
  readonly path: string;
  readonly file: SourceFile;
}

/** How many files are taken in. */
export interface ImportManyOptions {
  readonly store: Pick<Store, 'createMany' | 'folders'>;
  /** The folder that they come into; at the top where there is none. */
  readonly folder: string | undefined;
  /** What is kept beside each text. */
  readonly look: (xml: string) => Promise<Extras>;
  /** Gives a diagram a name that is free in its folder. */
  readonly freeName: (base: string, folder: string | undefined) => string;
  /** Hears how far it has come; files in an archive count when they are found. */
  readonly progress: (done: number, total: number) => void;
}

/** Archives that hold more are refused: far more than any workspace, far less than a bomb. */
const limits: ZipLimits = { entries: 50_000, bytes: 4e9, entryBytes: 5e7 };
/** So many diagrams are kept in one go. */
const chunkSize = 25;

/** Takes in many files, archives among them, and says of each that did not come in why. Rejects only where the store refuses; what came in before is there. */
export async function importMany(files: readonly IncomingFile[], options: ImportManyOptions): Promise<LibraryImport> {
  const { store, look, freeName, progress } = options;
  const leftOut: { path: string; reason: LeftOutReason }[] = [];
  const incomplete: { path: string; count: number }[] = [];
  const folderFor = createFolderFinder(store, options.folder);
  let [taken, done, total] = [0, 0, files.length];
  let waiting: NewDiagram[] = [];
  const keep = async (): Promise<void> => {
    const chunk = waiting;
    waiting = [];
    if (chunk.length > 0) taken += (await store.createMany(chunk)).length;
  };
  const take = async ({ path, file }: IncomingFile): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await readFile({ name: file.name, arrayBuffer: () => Promise.resolve(bytes.buffer) }).catch((error: unknown) => {
      leftOut.push({ path, reason: refusalOf(error).reason });
    });
    if (read === undefined) return;
    const folder = await folderFor(path);
    const extras = await look(read.xml);
    waiting.push({ name: freeName(read.name, folder), xml: read.xml, original: bytes, fileName: file.name, ...extras, ...(folder === undefined ? {} : { folder }) });
    if (read.warnings.length > 0) incomplete.push({ path, count: read.warnings.length });
    if (waiting.length >= chunkSize) await keep();
  };
  const takeOrLeave = async (incoming: IncomingFile): Promise<void> => {
    if (isNoise(incoming.path)) total -= 1;
    else if (isDiagram(incoming.path)) await take(incoming);
    else leftOut.push({ path: incoming.path, reason: 'other' });
  };
  const unpack = async ({ path, file }: IncomingFile): Promise<void> => {
    try {
      for await (const found of unpackZip(new Uint8Array(await file.arrayBuffer()), limits)) {
        total += 1;
        if ('fault' in found) leftOut.push({ path: `${path}/${found.path}`, reason: found.fault });
        else await takeOrLeave(unpacked(found));
        done += 1;
        progress(done, total);
      }
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      leftOut.push({ path, reason: error.fault });
    }
  };

  for (const incoming of files) {
    progress(done, total);
    // Each text is parsed in one piece: between two of them the page may breathe.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    if (/\.zip$/i.test(incoming.path)) await unpack(incoming);
    else await takeOrLeave(incoming);
    done += 1;
  }
  await keep();
  progress(done, total);
  return { taken, leftOut, incomplete };
}

/** An archive's own folders count, not the place where it lies. */
function unpacked({ path, bytes }: ZipEntry): IncomingFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { path, file: { name, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) } };
}

function isDiagram(path: string): boolean {
  return /\.(?:bpmn2?|xml)$/i.test(path);
}

/** What systems put beside a person's files. */
function isNoise(path: string): boolean {
  return path.split('/').some((part) => part === '__MACOSX' || part.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(part));
}

/** Finds the folder of a path below another one, and makes what is not there yet. */
function createFolderFinder({ folders }: Pick<Store, 'folders'>, top: string | undefined): (path: string) => Promise<string | undefined> {
  const found = new Map<string, string>();
  return async (path) => {
    let parent = top;
    let way = '';
    for (const name of path.split('/').slice(0, -1).filter((part) => part.trim() !== '')) {
      way += `${name}/`;
      let id = found.get(way);
      if (id === undefined) {
        const same = (await folders.list()).find((folder) => folder.parent === parent && folder.name === name);
        id = same?.id ?? (await folders.create({ name, ...(parent === undefined ? {} : { parent }) })).id;
        found.set(way, id);
      }
      parent = id;
    }
    return parent;
  };
}
