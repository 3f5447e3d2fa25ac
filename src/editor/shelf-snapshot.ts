import type { Catalogue, CatalogueDraft, CatalogueFault, CatalogueFaultKey, FaultValues } from '../etom/index.ts';
import type { AutosaveState, StoreFault } from '../workspace/index.ts';
import type { OwnUse } from './catalogue-use.ts';

/** One catalogue of the organisation, as it stands on the shelf. */
export interface ShelvedCatalogue {
  /** Under which the store keeps it; the file has an ID of its own, `draft.id`. */
  readonly id: string;
  readonly draft: CatalogueDraft;
  readonly faults: readonly CatalogueFault[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: AutosaveState;
  /** When it was saved last, in milliseconds since the epoch. */
  readonly savedAt: number;
  /** Why the last save failed, while it is not repaired. */
  readonly fault: StoreFault | undefined;
}

/**
 * What a catalogue file met. `refused`: it is none; element, field and reason say where. `same`: the shelf has a catalogue with its
 * file ID, and the person decides. `store`: the store did not take it.
 */
export type CatalogueReport =
  | { readonly kind: 'refused'; readonly fileName: string; readonly element?: string; readonly field?: string; readonly key: CatalogueFaultKey; readonly values: FaultValues }
  | { readonly kind: 'same'; readonly fileName: string; readonly title: Catalogue['title']; readonly id: string }
  | { readonly kind: 'store'; readonly fileName: string; readonly fault: StoreFault };

/** The organisation's catalogues of this browser. */
export interface ShelfSnapshot {
  /** False until the store was read once. */
  readonly loaded: boolean;
  /** In the order in which they count. */
  readonly catalogues: readonly ShelvedCatalogue[];
  /** All catalogues that count now: those that come with eTOM Flow, then the usable parts of the organisation's. */
  readonly offered: readonly Catalogue[];
  /** The catalogue deleted last, while it can be taken back. */
  readonly removed: { readonly id: string; readonly title: Catalogue['title'] } | undefined;
  /** Set when another tab had changed the catalogue `from` first and this tab's text was kept as one of its own. */
  readonly keptCopy: { readonly id: string; readonly from: string; readonly title: Catalogue['title'] } | undefined;
  /** A file that was refused or waits for a decision; the first of them where there are several. */
  readonly report: CatalogueReport | undefined;
  /** Where diagrams use an organisation's own IDs; undefined until somebody has looked. */
  readonly uses: readonly OwnUse[] | undefined;
}
