import type { ElementTree } from '../etom/index.ts';
import { createSearch } from '../search/index.ts';
import type { Search } from '../search/index.ts';
import { whenIdle } from './when-idle.ts';

/** A search that a component keeps: it follows the tree that the component shows, and its index is built while nothing else happens. */
export class IdleSearch {
  #made: { readonly tree: ElementTree; readonly search: Search } | undefined;

  /** Returns the search over a tree. One over another tree takes over what is indexed of their common catalogues. */
  over(tree: ElementTree): Search {
    if (this.#made?.tree !== tree) this.#made = { tree, search: this.#made?.search.over(tree) ?? createSearch(tree) };
    return this.#made.search;
  }

  /** Builds the index of a tree piece by piece in idle moments, as long as `isWanted` says so. */
  prepare(tree: ElementTree, isWanted: () => boolean): void {
    const step = (): void => {
      if (isWanted() && this.over(tree).prepare()) whenIdle(step);
    };
    whenIdle(step);
  }
}
