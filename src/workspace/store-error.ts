/**
 * Why a store refused. `conflict`: someone else saved since `baseRevision`, or a folder would lie within itself. `missing`: no such
 * diagram, version, folder or catalogue. `damaged`: it is there and cannot be read, or is not what was written. `quota`: the disk is full. `blocked`: an older tab
 * holds the data. `newer`: the data is of a newer version of the app. `unavailable`: the browser keeps no data here (private mode,
 * storage denied), or the connection is gone.
 */
export type StoreFault = 'conflict' | 'missing' | 'damaged' | 'quota' | 'blocked' | 'newer' | 'unavailable';

/** The one error that a store rejects with. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly fault: StoreFault;
  constructor(fault: StoreFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}
