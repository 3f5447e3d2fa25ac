import { readTags } from '../../bpmn/index.ts';
import type { EtomElement, Tag } from '../../etom/index.ts';
import { is, withoutLabel } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { CommandStack, ElementRegistry } from '../services.ts';
import type { EtomTree } from '../tree/etom-tree.ts';
import { elementAround } from './element-around.ts';
import type { ExternalScope } from './external-scope.ts';
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
    this.#update(elements, () => tags);
  }

  /** Makes `tag` the primary tag of all `elements` in one undo step; the further tags of each stay. */
  assign(elements: readonly DiagramElement[], tag: Tag): void {
    this.#update(elements, (element) => [tag, ...this.read(element).tags.slice(1).filter(({ processId }) => processId !== tag.processId)]);
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

  #update(elements: readonly DiagramElement[], tagsOf: (element: DiagramElement) => readonly Tag[]): void {
    const targets = [...new Set(elements.map(withoutLabel))];
    const context: UpdateTagsContext = { elements: targets, tags: targets.map(tagsOf) };
    if (targets.length > 0) this.#commandStack.execute('etom.tags.update', context);
  }
}
