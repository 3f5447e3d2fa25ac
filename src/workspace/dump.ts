import type { StoredCatalogue } from './catalogue-store.ts';
import type { DiagramMeta, SearchRecord } from './diagram.ts';
import type { Folder } from './folder.ts';
import type { StoredVersion } from './version.ts';

/** A setting of the workspace that a backup takes along. */
export type SettingName = 'lastOpen' | 'rules';

/** One piece of a workspace, as a backup holds it. Plain data but for the bytes of original files. */
export type DumpRecord =
  | { readonly kind: 'folder'; readonly folder: Folder }
  | { readonly kind: 'diagram'; readonly meta: DiagramMeta; readonly xml: string; readonly words?: SearchRecord; readonly picture?: string }
  | ({ readonly kind: 'version' } & StoredVersion)
  | { readonly kind: 'catalogue'; readonly catalogue: StoredCatalogue }
  | { readonly kind: 'setting'; readonly name: SettingName; readonly value: string };

/** How pieces are taken in. */
export interface MergeOptions {
  /** Gives the copy of a diagram its name where this workspace has another text under the same ID; without it the copy keeps its name. */
  readonly copyName?: (name: string) => string;
}

/** What became of the pieces. Nothing that was there is written over. */
export interface MergeReport {
  /** Diagrams that were not here before, copies included. */
  readonly added: number;
  /** Those of the added that are copies, because another text lies under their ID. */
  readonly copied: number;
  /** Diagrams that were here already with the same text; out of the trash, if they lay there and do not in the backup. */
  readonly skipped: number;
  readonly versions: number;
  readonly folders: number;
  readonly catalogues: number;
  readonly settings: number;
}
