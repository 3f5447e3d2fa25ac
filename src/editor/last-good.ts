import type { Store } from '../workspace/index.ts';
import type { Reports } from './desk-reports.ts';
import { faultOf } from './fault-of.ts';
import { refusalOf } from './file-import.ts';

/** A diagram that is being opened. */
export interface Opening {
  readonly id: string;
  readonly name: string;
  readonly done: Promise<unknown>;
}

/**
 * Waits for a diagram that is being opened. Where its text turns out to be damaged, this is reported with its last good version, which can be opened as
 * a diagram of its own: the damaged one stays as it is. Rejects with any other error.
 */
export async function orLastGood({ id, name, done }: Opening, { store, reports }: { readonly store: Store; readonly reports: Reports }): Promise<void> {
  try {
    await done;
  } catch (error) {
    if (faultOf(error) !== 'damaged') throw error;
    const good = await store.lastGood(id).catch(() => undefined);
    const report = { fileName: name, refusal: refusalOf(error), warnings: [] };
    if (good === undefined) reports.tell(report);
    else reports.tell({ ...report, lastGood: good.meta.at }, { xml: good.xml, original: new TextEncoder().encode(good.xml), name, warnings: [] });
  }
}
