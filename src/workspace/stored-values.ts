import { readRecord, type RecordKind } from './records.ts';
import { StoreError } from './store-error.ts';

/** Returns what a record holds; a record that cannot be read holds nothing. */
export function valueOf<T>(kind: RecordKind<T>, raw: unknown): T | undefined {
  const reading = readRecord(kind, raw);
  return reading.kind === 'read' ? reading.value : undefined;
}

/** Returns what records hold; those that cannot be read are left out. */
export function valuesOf<T>(kind: RecordKind<T>, raws: readonly unknown[]): readonly T[] {
  return raws.flatMap((raw) => valueOf(kind, raw) ?? []);
}

/** Returns what a record holds. None is `missing`, one that cannot be read `damaged`, and one of a `newer` app is not ours to touch. */
export function valueOrThrow<T>(kind: RecordKind<T>, raw: unknown): T {
  if (raw === undefined) {
    throw new StoreError('missing');
  }
  const reading = readRecord(kind, raw);
  if (reading.kind === 'read') {
    return reading.value;
  }
  throw new StoreError(reading.kind);
}

/** Returns what a database failed with as the error of a store. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) {
    return error;
  }
  if (isNamed(error, 'QuotaExceededError')) {
    return new StoreError('quota', { cause: error });
  }
  return new StoreError(isNamed(error, 'VersionError') ? 'newer' : 'unavailable', { cause: error });
}

/** Says whether an error bears this name, whichever realm it comes from. */
export function isNamed(error: unknown, name: string): boolean {
  return error instanceof Error ? error.name === name : error instanceof DOMException && error.name === name;
}
