import type { IncomingFile } from '../editor/index.ts';

/** Returns chosen files with the folders that they were chosen with. */
export function incomingFiles(files: Iterable<File>): readonly IncomingFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Returns dropped files, those inside dropped folders too. To be called while the event is dispatched. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly IncomingFile[]> {
  const plain = incomingFiles(files);
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  const found: IncomingFile[] = [];
  for (const entry of entries) await gather(entry, '', found);
  return found;
}

async function gather(entry: FileSystemEntry, folder: string, found: IncomingFile[]): Promise<void> {
  const path = `${folder}${entry.name}`;
  if (entry instanceof FileSystemFileEntry) {
    found.push({ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) });
  } else if (entry instanceof FileSystemDirectoryEntry) {
    const reader = entry.createReader();
    // A reader gives a hundred at a time, and nothing at the end.
    for (let inside = await read(reader); inside.length > 0; inside = await read(reader)) {
      for (const each of inside) await gather(each, `${path}/`, found);
    }
  }
}

function read(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}
