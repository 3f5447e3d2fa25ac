import { externalProcesses, isExternal } from './external.ts';
import { elementOf, listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

/** What a visitor learns besides the element. */
export interface WalkContext {
  /** Whether the element is someone else's: an external participant, its process, or anything inside. */
  readonly external: boolean;
}

/** Called once for each element, owners before what they hold. */
export type Visit = (element: ModdleElement, context: WalkContext) => void;

const ours: WalkContext = Object.freeze({ external: false });
const theirs: WalkContext = Object.freeze({ external: true });

/**
 * Visits everything that can carry a tag or must be checked: participants, message flows, processes, global tasks,
 * lanes, flow elements at every depth (sub-processes, event and ad-hoc ones, transactions; processes that no pool
 * shows) and artifacts. Root elements come in the order of the document; within an owner lanes come first, then flow
 * elements in their order, then artifacts. Reads only.
 */
export function walk(definitions: ModdleElement, visit: Visit): void {
  const steps = walkInSteps(definitions, visit);
  while (steps.next().done !== true);
}

/** After how many elements others may have their turn: a fraction of a millisecond. */
const stride = 400;

/** Like `walk`, in steps. */
export function* walkInSteps(definitions: ModdleElement, visit: Visit): Generator<void, void, void> {
  const external = externalProcesses(definitions);
  for (const root of listOf(definitions, 'rootElements')) {
    if (root.$instanceOf('bpmn:Collaboration')) {
      for (const participant of listOf(root, 'participants')) visit(participant, isExternal(participant) ? theirs : ours);
      for (const flow of listOf(root, 'messageFlows')) visit(flow, ours);
      for (const artifact of listOf(root, 'artifacts')) visit(artifact, ours);
    } else if (root.$instanceOf('bpmn:Process') || root.$instanceOf('bpmn:GlobalTask')) {
      yield* visitAll(root, visit, external.has(root) ? theirs : ours);
    }
  }
}

/** Goes by a list of what is still open instead of by calling itself, so that no depth of nesting is too much. */
function* visitAll(root: ModdleElement, visit: Visit, context: WalkContext): Generator<void, void, void> {
  const open = [root];
  let count = 0;
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    visit(element, context);
    count += 1;
    if (count % stride === 0) yield;
    pushLast(open, listOf(element, 'artifacts'));
    pushLast(open, listOf(element, 'flowElements'));
    const inner = elementOf(element, 'childLaneSet');
    if (inner !== undefined) pushLast(open, listOf(inner, 'lanes'));
    const laneSets = listOf(element, 'laneSets');
    for (let index = laneSets.length - 1; index >= 0; index -= 1) pushLast(open, listOf(laneSets[index] as ModdleElement, 'lanes'));
  }
}

/** What is pushed last is visited first. */
function pushLast(open: ModdleElement[], elements: readonly ModdleElement[]): void {
  for (let index = elements.length - 1; index >= 0; index--) open.push(elements[index] as ModdleElement);
}
