import { findLoss, markStore, type Loss, type Marker } from './marker.ts';
import { StoreError, type StoreFault } from './store-error.ts';
import type { Store } from './store.ts';

/**
 * How the day begins. `kept`: with the data of this browser. `memory`: the browser keeps none, or an older tab holds it (`fault`), so that the
 * store is of this tab only. `newer`: a newer version of the app wrote the data; nothing of it may be touched. `gone`: there was data,
 * nobody deleted it, and nobody has said yet that they know. `unreadable`: the data is there and does not answer.
 */
export type StartUp =
  | { readonly kind: 'kept'; readonly store: Store }
  | { readonly kind: 'memory'; readonly store: Store; readonly fault: StoreFault }
  | { readonly kind: 'newer' }
  | { readonly kind: 'gone'; readonly store: Store; readonly loss: Loss }
  | { readonly kind: 'unreadable'; readonly fault: StoreFault };

/** What starting needs. */
export interface StartUpOptions {
  /** Opens the data of this browser. */
  readonly open: () => Promise<Store>;
  /** Makes a store of this tab only. */
  readonly memory: () => Store;
  readonly marker: Marker;
}

/** Opens the workspace and looks whether there is anything in it. Never rejects, and writes nothing but the marker. */
export async function startUp({ open, memory, marker }: StartUpOptions): Promise<StartUp> {
  let store: Store;
  try {
    store = markStore(await open(), marker);
  } catch (error) {
    const fault = faultOf(error);
    return fault === 'newer' ? { kind: 'newer' } : { kind: 'memory', store: memory(), fault };
  }
  try {
    const loss = await findLoss(store, marker);
    return loss === undefined ? { kind: 'kept', store } : { kind: 'gone', store, loss };
  } catch (error) {
    await store.close().catch(() => undefined);
    const fault = faultOf(error);
    return fault === 'newer' ? { kind: 'newer' } : { kind: 'unreadable', fault };
  }
}

function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'unavailable';
}
