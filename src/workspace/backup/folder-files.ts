import { factsOf } from '../text-facts.ts';

/** A file in the folder, as it is there now. */
export interface FoundFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** SHA-256 of its text as UTF-8, in hexadecimal digits. */
  readonly hash: string;
  readonly modified: number;
}

/** The files of a folder by their path in it, with `/` between folders. */
export interface FolderFiles {
  /** When a file was changed last; undefined where there is none. Cheap: nothing is read. */
  modified(path: string): Promise<number | undefined>;
  /** Undefined where there is no such file. */
  read(path: string): Promise<FoundFile | undefined>;
  /** Writes a file, as a whole or not at all, and makes the folders that it lies in; resolves with when it was changed then. */
  write(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<number>;
  /** Deletes a file; one that is gone already is no error. */
  remove(path: string): Promise<void>;
}

/** Returns the files of a directory that the browser may write. All rejections are those of the browser. */
export function createFolderFiles(root: FileSystemDirectoryHandle): FolderFiles {
  async function parentOf(path: string, create: boolean): Promise<{ readonly folder: FileSystemDirectoryHandle; readonly name: string }> {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder = root;
    for (const part of parts) folder = await folder.getDirectoryHandle(part, { create });
    return { folder, name };
  }
  const find = async (path: string): Promise<File | undefined> => {
    try {
      const { folder, name } = await parentOf(path, false);
      return await (await folder.getFileHandle(name)).getFile();
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw error;
    }
  };
  return {
    modified: async (path) => (await find(path))?.lastModified,
    async read(path) {
      const file = await find(path);
      if (file === undefined) return undefined;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { hash } = await factsOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      return { bytes, hash, modified: file.lastModified };
    },
    async write(path, content) {
      const { folder, name } = await parentOf(path, true);
      const handle = await folder.getFileHandle(name, { create: true });
      // What is written takes the place of the file only at `close`.
      const stream = await handle.createWritable();
      try {
        await stream.write(content);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => undefined);
        throw error;
      }
      return (await handle.getFile()).lastModified;
    },
    async remove(path) {
      try {
        const { folder, name } = await parentOf(path, false);
        await folder.removeEntry(name);
      } catch (error) {
        if (!isAbsent(error)) throw error;
      }
    },
  };
}

/** No such file, or a folder stands where one is looked for. */
function isAbsent(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotFoundError' || error.name === 'TypeMismatchError');
}
