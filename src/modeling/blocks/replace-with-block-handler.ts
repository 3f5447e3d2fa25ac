import { is, middleOf } from '../elements.ts';
import type { DiagramElement, DiagramShape } from '../elements.ts';
import type { BpmnReplace, Modeling } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import { blockSize, tagOf } from './block-factory.ts';
import type { BlockNames } from './block-names.ts';

/** The context of the command `etom.block.replace`. `shape`, filled in by the handler, is what then stands there. */
export interface ReplaceWithBlockContext {
  readonly target: DiagramElement;
  readonly processId: string;
  shape?: DiagramShape;
}

/** Performs `etom.block.replace` by other commands, so that all of it is one undo step. */
export class ReplaceWithBlockHandler {
  static $inject = ['bpmnReplace', 'etomBlockNames', 'etomTags', 'modeling'];

  readonly #bpmnReplace: BpmnReplace;
  readonly #names: BlockNames;
  readonly #tags: EtomTags;
  readonly #modeling: Modeling;

  constructor(bpmnReplace: BpmnReplace, names: BlockNames, tags: EtomTags, modeling: Modeling) {
    this.#bpmnReplace = bpmnReplace;
    this.#names = names;
    this.#tags = tags;
    this.#modeling = modeling;
  }

  preExecute(context: ReplaceWithBlockContext): void {
    const { target, processId } = context;
    const shape = keepsType(target) ? (target as DiagramShape) : this.#becomeTask(target);
    context.shape = shape;
    if (this.#tags.read(shape).tags[0]?.processId !== processId) this.#tags.assign([shape], tagOf(processId));
    const { name } = shape.businessObject;
    const standard = this.#names.nameOf(processId);
    if (this.#names.isOpen(name) && name !== standard && standard !== '') this.#modeling.updateProperties(shape, { name: standard });
  }

  #becomeTask(target: DiagramElement): DiagramShape {
    const task = this.#bpmnReplace.replaceElement(target, { type: 'bpmn:Task' });
    const { width, height } = blockSize;
    const { x, y } = middleOf(task) ?? task;
    this.#modeling.resizeShape(task, { x: Math.round(x - width / 2), y: Math.round(y - height / 2), width, height });
    return task;
  }
}

function keepsType(target: DiagramElement): boolean {
  return is(target, 'bpmn:Activity') || is(target, 'bpmn:Participant');
}
