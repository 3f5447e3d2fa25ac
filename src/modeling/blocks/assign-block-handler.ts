import { is } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { Modeling } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import { tagOf } from './block-factory.ts';
import type { BlockNames } from './block-names.ts';

/** The context of the command `etom.block.assign`. */
export interface AssignBlockContext {
  readonly elements: readonly DiagramElement[];
  readonly processId: string;
}

/** Performs `etom.block.assign` by other commands, so that all of it is one undo step: the primary tags, and names that nobody has chosen. */
export class AssignBlockHandler {
  static $inject = ['etomBlockNames', 'etomTags', 'modeling'];

  readonly #names: BlockNames;
  readonly #tags: EtomTags;
  readonly #modeling: Modeling;

  constructor(names: BlockNames, tags: EtomTags, modeling: Modeling) {
    this.#names = names;
    this.#tags = tags;
    this.#modeling = modeling;
  }

  preExecute({ elements, processId }: AssignBlockContext): void {
    const untagged = elements.filter((element) => this.#tags.read(element).tags[0]?.processId !== processId);
    if (untagged.length > 0) this.#tags.assign(untagged, tagOf(processId));
    const standard = this.#names.nameOf(processId);
    for (const element of standard === '' ? [] : elements) {
      const { name } = element.businessObject;
      // The name of a process is that of its diagram.
      if (!is(element, 'bpmn:Process') && this.#names.isOpen(name) && name !== standard) this.#modeling.updateProperties(element, { name: standard });
    }
  }
}
