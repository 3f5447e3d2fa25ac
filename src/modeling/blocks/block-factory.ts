import { tagExtension } from '../../bpmn/index.ts';
import { defaultEdition, levelOf, parseProcessId } from '../../etom/index.ts';
import type { Tag } from '../../etom/index.ts';
import type { DiagramShape } from '../elements.ts';
import type { BpmnFactory, ElementFactory } from '../services.ts';
import type { BlockNames } from './block-names.ts';

/** The size of a placed block, in canvas units: long Russian names have room below the badge. */
export const blockSize = { width: 140, height: 80 } as const;

/** Returns the tag of a block; the edition is written out, as DESIGN section 6 shows it. */
export function tagOf(processId: string): Tag {
  return { processId, edition: defaultEdition, functions: [] };
}

/**
 * The service `etomBlockFactory`: tasks that bear an element's standard name and its tag, not yet on the canvas. A whole group of level 1
 * is too coarse for a task and becomes a collapsed sub-process.
 */
export class BlockFactory {
  static $inject = ['bpmnFactory', 'elementFactory', 'etomBlockNames'];

  readonly #bpmnFactory: BpmnFactory;
  readonly #elementFactory: ElementFactory;
  readonly #names: BlockNames;

  constructor(bpmnFactory: BpmnFactory, elementFactory: ElementFactory, names: BlockNames) {
    this.#bpmnFactory = bpmnFactory;
    this.#elementFactory = elementFactory;
    this.#names = names;
  }

  /** Returns a new activity for an element; one that only compensates another needs `isForCompensation`. */
  create(processId: string, options: { readonly isForCompensation?: boolean } = {}): DiagramShape {
    const parsed = parseProcessId(processId);
    const coarse = parsed !== undefined && levelOf(parsed) < 2;
    const type = coarse ? 'bpmn:SubProcess' : 'bpmn:Task';
    const businessObject = this.#bpmnFactory.create(type, { name: this.#names.nameOf(processId), ...options });
    businessObject.set('extensionElements', tagExtension(businessObject, [tagOf(processId)]));
    return this.#elementFactory.createShape({ type, businessObject, ...(coarse ? { isExpanded: false } : {}), ...blockSize });
  }
}
