import type { CatalogueFault, CatalogueFaultKey, FaultValues } from '../etom/index.ts';
import type { Words } from '../words/index.ts';

/** Returns the sentence about a fault of a catalogue. */
export function faultText(words: Words, { key, values }: { readonly key: CatalogueFaultKey; readonly values: FaultValues }): string {
  return words.format(`catalogue.fault.${key}`, values);
}

/** Returns the fault of one field; undefined where it has none. */
export function faultAt(faults: readonly CatalogueFault[], field: string): CatalogueFault | undefined {
  return faults.find((fault) => fault.field === field);
}
