import { StoreError } from '../workspace/index.ts';
import type { StoreFault } from '../workspace/index.ts';

/** Returns why a store refused; an error that is not a store's counts as `unavailable`. */
export function faultOf(error: unknown): StoreFault {
  return error instanceof StoreError ? error.fault : 'unavailable';
}
