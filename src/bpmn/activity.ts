import { listOf } from './fields.ts';
import type { ModdleElement } from './model.ts';

/**
 * Returns whether `element` is an activity that must carry a tag unless it is someone else's: every kind of task, a
 * call activity, and a sub-process (transactions, ad-hoc and event sub-processes too) with no step inside, a step
 * being a flow node: data, notes and flows alone do not describe what is done (DESIGN section 8, JSON report).
 */
export function isActivityToTag(element: ModdleElement): boolean {
  if (element.$instanceOf('bpmn:Task') || element.$instanceOf('bpmn:CallActivity')) return true;
  if (!element.$instanceOf('bpmn:SubProcess')) return false;
  return !listOf(element, 'flowElements').some((inner) => inner.$instanceOf('bpmn:FlowNode'));
}
