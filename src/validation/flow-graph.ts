import { listOf } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';

/** The flow nodes of one process or sub-process and how they follow each other. */
export interface FlowGraph {
  readonly nodes: ReadonlySet<ModdleElement>;
  readonly starts: readonly ModdleElement[];
  readonly ends: readonly ModdleElement[];
  readonly next: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
  readonly previous: ReadonlyMap<ModdleElement, readonly ModdleElement[]>;
}

/** After how many steps others may have their turn. */
export const strideOfGraph = 200;

/**
 * Reads the graph of `container`: its sequence flows, from an activity to its boundary events, from a throwing link to the
 * catching one of the same name, and from a compensation event to its activity. An event sub-process is a flow of its own and
 * no node. `collaborations` may hold associations too. Takes its ends from `sourceRef` and `targetRef`, because files may leave
 * out `incoming` and `outgoing`.
 */
export function* readFlowGraph(container: ModdleElement, collaborations: readonly ModdleElement[]): Generator<void, FlowGraph, void> {
  const elements = listOf(container, 'flowElements');
  const kindOf = createKinds();
  const nodes = new Set<ModdleElement>();
  const catches = new Map<string, ModdleElement>();
  for (let index = 0; index < elements.length; index += 1) {
    if (index % strideOfGraph === strideOfGraph - 1) yield;
    const element = elements[index] as ModdleElement;
    const kind = kindOf(element);
    if (kind === 'flow' || kind === 'none' || (kind === 'node' && isEventSubProcess(element))) continue;
    nodes.add(element);
    if (kind === 'catch') for (const name of linksOf(element)) catches.set(name, element);
  }
  const next = new Map<ModdleElement, ModdleElement[]>();
  const previous = new Map<ModdleElement, ModdleElement[]>();
  const connect = (source: unknown, target: unknown): void => {
    if (!nodes.has(source as ModdleElement) || !nodes.has(target as ModdleElement)) return;
    add(next, source as ModdleElement, target as ModdleElement);
    add(previous, target as ModdleElement, source as ModdleElement);
  };
  for (let index = 0; index < elements.length; index += 1) {
    if (index % strideOfGraph === strideOfGraph - 1) yield;
    const element = elements[index] as ModdleElement;
    const kind = kindOf(element);
    if (kind === 'flow') connect(fieldOf(element, 'sourceRef'), fieldOf(element, 'targetRef'));
    else if (kind === 'boundary') connect(fieldOf(element, 'attachedToRef'), element);
    else if (kind === 'throw') for (const name of linksOf(element)) connect(element, catches.get(name));
  }
  for (const artifact of [container, ...collaborations].flatMap((owner) => listOf(owner, 'artifacts'))) {
    if (artifact.$instanceOf('bpmn:Association')) connectCompensation(artifact, connect);
  }
  const all = [...nodes];
  return {
    nodes,
    starts: all.filter((node) => kindOf(node) === 'start' || (fieldOf(node, 'instantiate') === true && !previous.has(node))),
    ends: all.filter((node) => kindOf(node) === 'end'),
    next,
    previous,
  };
}

/** What an element is to the graph. */
type Kind = 'flow' | 'start' | 'end' | 'boundary' | 'catch' | 'throw' | 'node' | 'none';

const kinds: readonly (readonly [type: string, kind: Kind])[] = [
  ['bpmn:SequenceFlow', 'flow'], ['bpmn:StartEvent', 'start'], ['bpmn:EndEvent', 'end'], ['bpmn:BoundaryEvent', 'boundary'],
  ['bpmn:CatchEvent', 'catch'], ['bpmn:ThrowEvent', 'throw'], ['bpmn:FlowNode', 'node'],
];

/** Asking for the type of an element is what costs time in a large graph, and there are few types. */
function createKinds(): (element: ModdleElement) => Kind {
  const known = new Map<string, Kind>();
  return (element) => {
    let kind = known.get(element.$type);
    if (kind === undefined) known.set(element.$type, (kind = kinds.find(([type]) => element.$instanceOf(type))?.[1] ?? 'none'));
    return kind;
  };
}

/** Returns what can be reached from `begin` along `edges`, itself included. */
export function* reach(begin: readonly ModdleElement[], edges: FlowGraph['next']): Generator<void, ReadonlySet<ModdleElement>, void> {
  const reached = new Set(begin);
  let count = 0;
  for (const node of reached) {
    count += 1;
    if (count % strideOfGraph === 0) yield;
    // A set goes on over what is added while it is gone through.
    for (const other of edges.get(node) ?? []) reached.add(other);
  }
  return reached;
}

/** Whether an activity is done only to undo another one: nothing follows it. */
export function isForCompensation(node: ModdleElement): boolean {
  return fieldOf(node, 'isForCompensation') === true;
}

function connectCompensation(association: ModdleElement, connect: (source: unknown, target: unknown) => void): void {
  const ends = [fieldOf(association, 'sourceRef'), fieldOf(association, 'targetRef')] as (ModdleElement | undefined)[];
  for (const [event, activity] of [ends, ends.toReversed()]) {
    if (event?.$instanceOf?.('bpmn:BoundaryEvent') === true && activity !== undefined && isForCompensation(activity)) connect(event, activity);
  }
}

function linksOf(event: ModdleElement): readonly string[] {
  const definitions = listOf(event, 'eventDefinitions').filter((definition) => definition.$instanceOf('bpmn:LinkEventDefinition'));
  return definitions.map(({ name }) => name?.trim() ?? '').filter((name) => name !== '');
}

function isEventSubProcess(element: ModdleElement): boolean {
  return fieldOf(element, 'triggeredByEvent') === true;
}

function add(edges: Map<ModdleElement, ModdleElement[]>, from: ModdleElement, to: ModdleElement): void {
  const known = edges.get(from);
  if (known === undefined) edges.set(from, [to]);
  else known.push(to);
}

function fieldOf(element: ModdleElement, name: string): unknown {
  return (element as unknown as Readonly<Record<string, unknown>>)[name];
}
