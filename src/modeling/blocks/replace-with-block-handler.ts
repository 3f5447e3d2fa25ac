import { is, middleOf } from '../elements.ts';
import type { DiagramElement, DiagramShape } from '../elements.ts';
import type { BpmnReplace, CommandStack, Modeling } from '../services.ts';
import type { AssignBlockContext } from './assign-block-handler.ts';
import { blockSize } from './block-factory.ts';

/** The context of the command `etom.block.replace`. `shape`, filled in by the handler, is what then stands there. */
export interface ReplaceWithBlockContext {
  readonly target: DiagramElement;
  readonly processId: string;
  shape?: DiagramShape;
}

/** Performs `etom.block.replace` by other commands, so that all of it is one undo step. */
export class ReplaceWithBlockHandler {
  static $inject = ['bpmnReplace', 'commandStack', 'modeling'];

  readonly #bpmnReplace: BpmnReplace;
  readonly #commandStack: CommandStack;
  readonly #modeling: Modeling;

  constructor(bpmnReplace: BpmnReplace, commandStack: CommandStack, modeling: Modeling) {
    this.#bpmnReplace = bpmnReplace;
    this.#commandStack = commandStack;
    this.#modeling = modeling;
  }

  preExecute(context: ReplaceWithBlockContext): void {
    const { target, processId } = context;
    const shape = keepsType(target) ? (target as DiagramShape) : this.#becomeTask(target);
    context.shape = shape;
    const assignment: AssignBlockContext = { elements: [shape], processId };
    this.#commandStack.execute('etom.block.assign', assignment);
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
