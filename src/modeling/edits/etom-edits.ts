import type { Edit } from '../../bpmn/index.ts';
import type { CommandStack } from '../services.ts';
import { PerformEditsHandler } from './perform-edits-handler.ts';
import type { PerformEditsContext } from './perform-edits-handler.ts';
import { UpdateObjectHandler } from './update-object-handler.ts';

/** The service `etomEdits`: performs intended edits on the open diagram. An element that is gone in the meantime is passed over. */
export class EtomEdits {
  static $inject = ['commandStack'];

  readonly #commandStack: CommandStack;

  constructor(commandStack: CommandStack) {
    this.#commandStack = commandStack;
    commandStack.registerHandler('etom.edits.perform', PerformEditsHandler);
    commandStack.registerHandler('etom.object.update', UpdateObjectHandler);
  }

  /** Performs all `edits` in one undo step. Without edits there is no step. */
  perform(edits: readonly Edit[]): void {
    const rounds = [edits];
    this.performAll(() => rounds.pop() ?? []);
  }

  /**
   * Performs what `next` returns, again and again until that is nothing, in one undo step: `next` sees the diagram as the
   * edits so far have left it. Ends after a hundred rounds, so that edits which undo each other cannot go on for ever.
   */
  performAll(next: () => readonly Edit[]): void {
    const first = next();
    if (first.length === 0) return;
    const context: PerformEditsContext = { first, next };
    this.#commandStack.execute('etom.edits.perform', context);
  }
}
