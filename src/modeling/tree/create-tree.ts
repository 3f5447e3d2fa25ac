import { builtInCatalogues, createElementTree } from '../../etom/index.ts';
import type { Catalogue, ElementTree } from '../../etom/index.ts';
import type { Locale } from '../../words/index.ts';

/** What a host may say under `etom` in the options of its modeler (DESIGN, section 8, package). */
export interface EtomConfig {
  /** The catalogues that tags are judged by; the built-in ones where none are given. */
  readonly catalogues?: readonly Catalogue[];
  /** The language of the menus and of the names of placed blocks; English where none is given. */
  readonly locale?: Locale;
}

/** Makes the service `etomTree` from the host's catalogues, else from the built-in ones. */
export function createTree(config: EtomConfig | null): ElementTree {
  return createElementTree(config?.catalogues ?? builtInCatalogues());
}
createTree.$inject = ['config.etom'];
