import type { DiagramElement, EventBus } from '../modeling/index.ts';

interface Step {
  readonly command: string;
  readonly context: {
    readonly newParent?: DiagramElement | null;
    readonly oldParent?: DiagramElement | null;
    /** What `group.updateRefs` found to do. */
    readonly updates?: { readonly flowElements: readonly unknown[]; readonly groups: readonly unknown[] };
  };
}

/** bpmn-js' commands that change only where things are drawn. Those that may do more are done by further commands of their own. */
const places: ReadonlySet<string> = new Set(['elements.move', 'shape.resize', 'connection.layout', 'connection.updateWaypoints', 'lane.updateRefs']);
/** These change no more than places when what is moved stays with its parent. */
const moves: ReadonlySet<string> = new Set(['shape.move', 'connection.move']);

/**
 * Watches the commands of a diagram. The returned function tells whether one since its last call may have changed more than places:
 * done, undone or done again. A command that is not known counts as one that did.
 */
export function watchMeaning(bus: EventBus): () => boolean {
  let changed = false;
  bus.on<Step>(['commandStack.executed', 'commandStack.reverted'], (step) => {
    changed ||= hasMeaning(step);
  });
  return () => {
    const answer = changed;
    changed = false;
    return answer;
  };
}

function hasMeaning({ command, context }: Step): boolean {
  if (places.has(command)) return false;
  if (moves.has(command)) return (context.newParent ?? context.oldParent) !== context.oldParent;
  // bpmn-js asks after every move which groups hold what, and mostly finds nothing to do.
  if (command === 'group.updateRefs') return context.updates?.flowElements.length !== 0 || context.updates.groups.length > 0;
  return true;
}
