import { builtInCatalogues, createElementTree } from '../../etom/index.ts';
import type { Catalogue, ElementTree, EtomElement } from '../../etom/index.ts';
import type { Locale } from '../../words/index.ts';
import type { EventBus } from '../services.ts';

/** What a host may say under `etom` in the options of its modeler (DESIGN, section 8, package). */
export interface EtomConfig {
  /** The catalogues that tags are judged by; the built-in ones where none are given. */
  readonly catalogues?: readonly Catalogue[];
  /** The language of the menus and of the names of placed blocks; English where none is given. */
  readonly locale?: Locale;
}

/**
 * The service `etomTree`: the elements that the diagram is judged by. It answers as the tree of the present catalogues does, so it
 * may be kept by whoever asks it anew each time. What is made of a tree is to be kept together with `current` and made anew when
 * that is another one.
 */
export class EtomTree implements ElementTree {
  static $inject = ['config.etom', 'eventBus'];

  readonly #eventBus: EventBus;
  #current: ElementTree;

  constructor(config: EtomConfig | null, eventBus: EventBus) {
    this.#current = createElementTree(config?.catalogues ?? builtInCatalogues());
    this.#eventBus = eventBus;
  }

  /** The tree of the present catalogues; it never changes itself. */
  get current(): ElementTree {
    return this.#current;
  }

  /** Judges by other catalogues from now on. The diagram and its undo history stay. Fires `etom.tree.changed`. */
  replace(catalogues: readonly Catalogue[]): void {
    this.#current = createElementTree(catalogues);
    this.#eventBus.fire('etom.tree.changed');
  }

  get catalogues(): readonly Catalogue[] {
    return this.#current.catalogues;
  }

  get elements(): readonly EtomElement[] {
    return this.#current.elements;
  }

  get editions(): ReadonlySet<string> {
    return this.#current.editions;
  }

  get blocks(): readonly EtomElement[] {
    return this.#current.blocks;
  }

  get conflicts(): ElementTree['conflicts'] {
    return this.#current.conflicts;
  }

  readonly prefixes: ElementTree['prefixes'] = (edition) => this.#current.prefixes(edition);
  readonly get: ElementTree['get'] = (id, edition) => this.#current.get(id, edition);
  readonly parent: ElementTree['parent'] = (element) => this.#current.parent(element);
  readonly standardOf: ElementTree['standardOf'] = (element) => this.#current.standardOf(element);
  readonly catalogueOf: ElementTree['catalogueOf'] = (element) => this.#current.catalogueOf(element);
  readonly children: ElementTree['children'] = (id) => this.#current.children(id);
  readonly named: ElementTree['named'] = (name) => this.#current.named(name);
  readonly namesakes: ElementTree['namesakes'] = (name) => this.#current.namesakes(name);
  readonly nearest: ElementTree['nearest'] = (id, limit) => this.#current.nearest(id, limit);
}
