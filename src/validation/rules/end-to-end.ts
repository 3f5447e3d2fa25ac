import { listOf } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import type { WordKey } from '../../words/index.ts';
import { isForCompensation, reach, readFlowGraph, strideOfGraph } from '../flow-graph.ts';
import type { FlowGraph } from '../flow-graph.ts';
import type { Check, Rule, RuleContext } from '../rule.ts';

/**
 * A flow is whole (seed, definition 3.15): it has a start and an end, and each task lies on a path from one to the other. Ad-hoc
 * sub-processes have no order, pools without a process no flow, and the processes of external participants are not ours to
 * complete. Takes a time that grows with the size of the flow.
 */
export const endToEnd: Rule = {
  name: 'etom/end-to-end',
  severity: 'error',
  summary: 'rule.endToEnd.summary',
  why: 'rule.endToEnd.why',
  remedy: 'rule.endToEnd.remedy',
  options: [{ name: 'subProcesses', default: true, text: 'rule.endToEnd.subProcesses' }],
  cases: {
    valid: [
      { name: 'ad-hoc' },
      { name: 'begun-by-a-receive-task' },
      { name: 'black-box-and-external-pools' },
      { name: 'boundary-event' },
      { name: 'boundary-event-alone-leads-on' },
      { name: 'compensation' },
      { name: 'event-sub-process' },
      { name: 'links' },
      { name: 'loop' },
      { name: 'simple' },
      { name: 'sub-process-without-bounds', options: { subProcesses: false } },
    ],
    invalid: [
      { name: 'ad-hoc-that-nothing-leads-to' },
      { name: 'apart' },
      { name: 'compensation-that-nothing-starts' },
      { name: 'dead-end' },
      { name: 'link-without-counterpart' },
      { name: 'loop-without-exit' },
      { name: 'neither' },
      { name: 'no-end' },
      { name: 'no-start' },
      { name: 'sub-process-without-bounds' },
      { name: 'unreachable' },
    ],
  },
  on: ['bpmn:Process', 'bpmn:SubProcess'],
  create: () => check,
};

const check: Check = (container, context) => {
  if (context.external || container.$instanceOf('bpmn:AdHocSubProcess')) return undefined;
  if (container.$instanceOf('bpmn:SubProcess') && context.options['subProcesses'] !== true) return undefined;
  return checkFlow(container, context);
};

function* checkFlow(container: ModdleElement, context: RuleContext): Generator<void, void, void> {
  const graph = yield* readFlowGraph(container, listOf(context.definitions, 'rootElements').filter((root) => root.$instanceOf('bpmn:Collaboration')));
  if (graph.nodes.size === 0) return;
  reportBounds(container, graph, context);
  // Without any start or end that alone is said: it would be true of every task.
  const fromStart = graph.starts.length === 0 ? graph.nodes : yield* reach(graph.starts, graph.next);
  const toEnd = graph.ends.length === 0 ? graph.nodes : yield* reach(graph.ends, graph.previous);
  let count = 0;
  for (const node of graph.nodes) {
    count += 1;
    if (count % strideOfGraph === 0) yield;
    if (!node.$instanceOf('bpmn:Activity')) continue;
    const key = faultOf(fromStart.has(node), toEnd.has(node) || isForCompensation(node));
    if (key !== undefined) context.report({ message: { key }, at: node });
  }
}

function reportBounds(container: ModdleElement, { starts, ends }: FlowGraph, context: RuleContext): void {
  const kind = container.$instanceOf('bpmn:SubProcess') ? 'subProcess' : 'process';
  if (starts.length === 0 && ends.length === 0) context.report({ message: { key: 'issue.endToEnd.noBounds', values: { kind } } });
  else if (starts.length === 0) context.report({ message: { key: 'issue.endToEnd.noStart', values: { kind } } });
  else if (ends.length === 0) context.report({ message: { key: 'issue.endToEnd.noEnd', values: { kind } } });
}

function faultOf(fromStart: boolean, toEnd: boolean): WordKey | undefined {
  if (fromStart) return toEnd ? undefined : 'issue.endToEnd.deadEnd';
  return toEnd ? 'issue.endToEnd.unreachable' : 'issue.endToEnd.apart';
}
