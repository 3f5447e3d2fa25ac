import { readTags } from '../../bpmn/index.ts';
import type { EtomElement, Tag } from '../../etom/index.ts';
import { is, withoutLabel } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { CommandStack, ElementRegistry } from '../services.ts';
import type { EtomTree } from '../tree/etom-tree.ts';
import { elementAround } from './element-around.ts';
import type { ExternalScope } from './external-scope.ts';
import { isSameTag, withFunction, withMoved, withPrimary, withReplaced, withTag } from './tag-lists.ts';
import { UpdateExternalHandler } from './update-external-handler.ts';
import { UpdateTagsHandler } from './update-tags-handler.ts';
import type { UpdateTagsContext } from './update-tags-handler.ts';

/** What an element says about its eTOM elements. */
export interface TagReading {
  readonly tags: readonly Tag[];
  /** The tags come from the `bpmn:category` mirror, because the extension is missing. */
  readonly recovered: boolean;
}

/** The service `etomTags`: tags and external participants of the open diagram. */
export class EtomTags {
  static $inject = ['commandStack', 'elementRegistry', 'etomExternalScope', 'etomTree'];

  readonly #commandStack: CommandStack;
  readonly #elementRegistry: ElementRegistry;
  readonly #external: ExternalScope;
  readonly #tree: EtomTree;

  constructor(commandStack: CommandStack, elementRegistry: ElementRegistry, external: ExternalScope, tree: EtomTree) {
    this.#commandStack = commandStack;
    this.#elementRegistry = elementRegistry;
    this.#external = external;
    this.#tree = tree;
    commandStack.registerHandler('etom.tags.update', UpdateTagsHandler);
    commandStack.registerHandler('etom.external.update', UpdateExternalHandler);
  }

  /** Returns the tags of an element, the primary one first. A label answers for what it names. */
  read(element: DiagramElement): TagReading {
    return readTags(withoutLabel(element).businessObject);
  }

  /**
   * Returns the eTOM element that the place of `target` belongs to, by the tag of the sub-process, pool or process around it, and
   * below which the catalogues list elements: what stands there best takes one of those. A plane answers for what is put on it.
   */
  elementAround(target: DiagramElement): EtomElement | undefined {
    return elementAround(target, this.#tree, this.#elementRegistry);
  }

  /** Gives all `elements` exactly these tags in one undo step; none removes the tags and their mirror. */
  set(elements: readonly DiagramElement[], tags: readonly Tag[]): void {
    const targets = distinct(elements);
    this.#update(targets, targets.map(() => tags));
  }

  /**
   * Makes `tag` the primary tag of all `elements` in one undo step; the further tags of each stay, and functions that the new
   * element has too.
   */
  assign(elements: readonly DiagramElement[], tag: Tag): void {
    const targets = distinct(elements);
    this.#update(targets, targets.map((element) => withPrimary(this.read(element).tags, tag, this.#tree)));
  }

  /** Gives all `elements` a further tag in one undo step; those that have it already are passed over. */
  add(elements: readonly DiagramElement[], tag: Tag): void {
    this.#change(elements, (tags) => withTag(tags, tag));
  }

  /** Takes the element of `tag` from all `elements` in one undo step; the next tag of each becomes the primary one. */
  remove(elements: readonly DiagramElement[], tag: Tag): void {
    this.#change(elements, (tags) => tags.filter((one) => !isSameTag(one, tag)));
  }

  /** Puts `tag` in the place of that at `index`; functions that the new element has too stay. One undo step. */
  replace(element: DiagramElement, index: number, tag: Tag): void {
    this.#change([element], (tags) => withReplaced(tags, index, tag, this.#tree));
  }

  /** Moves the tag at `from` to the place `to`; at place 0 it is the primary one. One undo step. */
  move(element: DiagramElement, from: number, to: number): void {
    this.#change([element], (tags) => withMoved(tags, from, to));
  }

  /** Says of all `elements` that bear `tag` whether they perform a function of it (seed, clause 7.2), in one undo step. */
  perform(elements: readonly DiagramElement[], tag: Tag, key: string, performed: boolean): void {
    this.#change(elements, (tags) => withFunction(tags, tag, key, performed));
  }

  /** What returns the tags that it was given changes nothing; where nothing changes there is no undo step. */
  #change(elements: readonly DiagramElement[], change: (tags: readonly Tag[]) => readonly Tag[]): void {
    const changes = distinct(elements).flatMap((element) => {
      const { tags } = this.read(element);
      const next = change(tags);
      return sameTags(tags, next) ? [] : [{ element, next }];
    });
    this.#update(changes.map(({ element }) => element), changes.map(({ next }) => next));
  }

  /** Whether an element is an external participant or lies inside one: nothing there needs a tag. */
  isExternal(element: DiagramElement): boolean {
    return this.#external.has(element);
  }

  /** Says whether a participant's process is someone else's, in one undo step. Other elements are passed over. */
  setExternal(participant: DiagramElement, external: boolean): void {
    const target = withoutLabel(participant);
    if (!is(target, 'bpmn:Participant') || this.#external.has(target) === external) return;
    this.#commandStack.execute('etom.external.update', { participant: target, external });
  }

  #update(elements: readonly DiagramElement[], tags: readonly (readonly Tag[])[]): void {
    const context: UpdateTagsContext = { elements, tags };
    if (elements.length > 0) this.#commandStack.execute('etom.tags.update', context);
  }
}

/** A label stands for what it names. */
function distinct(elements: readonly DiagramElement[]): readonly DiagramElement[] {
  return [...new Set(elements.map(withoutLabel))];
}

function sameTags(one: readonly Tag[], other: readonly Tag[]): boolean {
  return one.length === other.length && one.every((tag, index) => JSON.stringify(tag) === JSON.stringify(other[index]));
}
