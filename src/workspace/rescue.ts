import { toBase64 } from './backup/base64.ts';
import { createUniquePaths, safeName } from './zip-path.ts';
import { writeZip, type ZipEntry } from './zip.ts';

/** One record as it lies in the database, of whichever version. */
interface RawEntry {
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
}

/**
 * Packs everything that lies in the database, of whichever version it is, without understanding the records and without changing anything: each text that is
 * BPMN as a file, and all records as JSON, bytes as base64. Rejects where the database cannot be read.
 */
export async function rescueAll(name = 'etom-flow'): Promise<Blob> {
  return writeZip(filesOf(await readAll(name)));
}

/** Returns the files for raw records; apart from the database, so that it can be tried. */
export function filesOf(entries: readonly RawEntry[]): ZipEntry[] {
  const encoder = new TextEncoder();
  const pathOf = createUniquePaths();
  const names = new Map(entries.flatMap(({ key, value }) => {
    const named = stringsOf(value).find(({ field, text }) => field === 'name' && !isBpmn(text));
    return named === undefined ? [] : [[key, named.text] as const];
  }));
  const texts = entries.flatMap(({ table, key, value }) => stringsOf(value).filter(({ text }) => isBpmn(text)).map(({ text }): ZipEntry => ({
    path: pathOf(`${safeName(table, 'table')}/`, safeName(names.get(key) ?? key, 'diagram'), '.bpmn'),
    bytes: encoder.encode(text),
  })));
  const tables = [...new Set(entries.map(({ table }) => table))].map((table): ZipEntry => ({
    path: pathOf('records/', safeName(table, 'table'), '.json'),
    bytes: encoder.encode(JSON.stringify(entries.filter((entry) => entry.table === table).map(({ key, value }) => ({ key, value })), plain, 1)),
  }));
  return [...texts, ...tables];
}

function isBpmn(text: string): boolean {
  return /^\s*</.test(text) && /<(?:\w+:)?definitions[\s>]/.test(text.slice(0, 10_000));
}

/** All texts in a record, with the names of their fields. */
function stringsOf(value: unknown, field = ''): readonly { readonly field: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, part]) => stringsOf(part, name));
}

function plain(_field: string, value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { base64: toBase64(new Uint8Array(value)) };
  return ArrayBuffer.isView(value) ? { base64: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) } : value;
}

async function readAll(name: string): Promise<RawEntry[]> {
  // Without a version: as it is.
  const database = await settled(indexedDB.open(name));
  try {
    const tables = [...database.objectStoreNames];
    if (tables.length === 0) return [];
    const transaction = database.transaction(tables, 'readonly');
    const read = await Promise.all(tables.map(async (table) => {
      const store = transaction.objectStore(table);
      const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll() as IDBRequest<unknown[]>)]);
      return values.map((value, index): RawEntry => ({ table, key: keyText(keys[index]), value }));
    }));
    return read.flat();
  } finally {
    database.close();
  }
}

function keyText(key: IDBValidKey | undefined): string {
  return typeof key === 'string' ? key : JSON.stringify(key) ?? '';
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('the database does not answer')));
  });
}
