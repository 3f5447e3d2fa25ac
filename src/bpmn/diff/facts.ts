import { isExternal } from '../external.ts';
import { elementOf, listOf, textOf } from '../fields.ts';
import { editionOf, mirroredEdition } from '../mirror-format.ts';
import type { ModdleElement } from '../model.ts';
import { isOwn } from '../own-elements.ts';
import { readTags } from '../tags.ts';
import { walk } from '../walk.ts';
import { canonicalOf, contentsOf } from './canonical.ts';
import type { DiffElement } from './difference.ts';
import { drawingsOf } from './drawings.ts';
import type { Drawing } from './drawings.ts';

/** What one element of a diagram says. IDs stand for elements; empty where there is none. */
export interface ElementFacts {
  readonly element: DiffElement;
  readonly isActivity: boolean;
  readonly documentation: string;
  readonly condition: string;
  readonly calls: string;
  readonly external: boolean;
  readonly source: string;
  readonly target: string;
  /** What holds it: a sub-process, a pool, a process. */
  readonly parent: string;
  /** The innermost lane. */
  readonly lane: string;
  /** What a boundary event is attached to. */
  readonly host: string;
  /** Everything else that is not drawn. */
  readonly details: string;
  readonly drawing: Drawing | undefined;
}

const told: ReadonlySet<string> = new Set([
  'id', 'name', 'documentation', 'text', 'extensionElements', 'conditionExpression', 'calledElement', 'external', 'sourceRef', 'targetRef', 'processRef',
  'incoming', 'outgoing', 'flowElements', 'laneSets', 'childLaneSet', 'flowNodeRef', 'artifacts', 'participants', 'messageFlows',
  'dataInputAssociations', 'dataOutputAssociations', 'categoryValueRef', 'dataObjectRef',
]);
const toldOfFile: ReadonlySet<string> = new Set(['id', 'name', 'rootElements', 'diagrams', 'exporter', 'exporterVersion', 'documentation']);
const toldOfCondition: ReadonlySet<string> = new Set(['id', 'body']);
const toldOfDataObject: ReadonlySet<string> = new Set(['id', 'name']);

/** Returns the facts of a diagram by the IDs of its elements, in the order of a walk; those of the file as a whole stand under the empty ID. */
export function factsOf(definitions: ModdleElement): ReadonlyMap<string, ElementFacts> {
  const found: ModdleElement[] = listOf(definitions, 'rootElements').filter((root) => root.$instanceOf('bpmn:Collaboration'));
  const pools = new Map<ModdleElement, ModdleElement>();
  walk(definitions, (element) => {
    const process = element.$instanceOf('bpmn:Participant') ? elementOf(element, 'processRef') : undefined;
    if (process !== undefined) pools.set(process, element);
    // A data object is not drawn: what shows it speaks for it.
    if (!element.$instanceOf('bpmn:DataObject')) found.push(element, ...listOf(element, 'dataInputAssociations'), ...listOf(element, 'dataOutputAssociations'));
  });
  const lanes = lanesOf(found);
  const drawings = drawingsOf(definitions);
  const facts = new Map<string, ElementFacts>();
  const nameless = found.filter(({ id }) => id === undefined).map((element) => canonicalOf(element, told));
  facts.set('', fileFacts(definitions, nameless));
  for (const element of found) {
    const { id } = element;
    if (id === undefined || facts.has(id)) continue;
    facts.set(id, { ...readFacts(element, id), parent: parentOf(element, pools), lane: lanes.get(element) ?? '', drawing: drawings.get(id) });
  }
  return facts;
}

function readFacts(element: ModdleElement, id: string): Omit<ElementFacts, 'parent' | 'lane' | 'drawing'> {
  const dataObject = elementOf(element, 'dataObjectRef');
  const condition = elementOf(element, 'conditionExpression');
  return {
    element: { id, type: element.$type.replace(/^.*:/, ''), name: nameOf(element), tags: readTags(element).tags },
    isActivity: element.$instanceOf('bpmn:Activity'),
    documentation: documentationOf(element),
    condition: condition === undefined ? '' : (textOf(condition, 'body') ?? ''),
    calls: textOf(element, 'calledElement') ?? '',
    external: element.$instanceOf('bpmn:Participant') && isExternal(element),
    source: endOf(element, 'sourceRef'),
    target: endOf(element, 'targetRef'),
    host: elementOf(element, 'attachedToRef')?.id ?? '',
    details: [contentsOf(element, told), condition === undefined ? '' : contentsOf(condition, toldOfCondition), extensionOf(element), dataObject === undefined ? '' : canonicalOf(dataObject, toldOfDataObject), ...valuesOf(element)].join(' '),
  };
}

/** Names that nothing else tells: messages, signals, errors, categories that no group shows. */
function fileFacts(definitions: ModdleElement, nameless: readonly string[]): ElementFacts {
  const others = listOf(definitions, 'rootElements').filter((root) => !['bpmn:Collaboration', 'bpmn:Process', 'bpmn:GlobalTask', 'bpmn:Category'].some((type) => root.$instanceOf(type)));
  const grouped = new Set<ModdleElement>();
  walk(definitions, (element) => {
    const value = element.$instanceOf('bpmn:Group') ? elementOf(element, 'categoryValueRef') : undefined;
    if (value !== undefined) grouped.add(value);
  });
  const categories = listOf(definitions, 'rootElements').filter((root) => root.$instanceOf('bpmn:Category') && editionOf(root) === undefined);
  const values = categories.flatMap((category) => listOf(category, 'categoryValue')).filter((value) => !grouped.has(value));
  return {
    element: { id: '', type: 'Definitions', name: textOf(definitions, 'name') ?? '', tags: [] },
    isActivity: false, documentation: documentationOf(definitions), condition: '', calls: '', external: false, source: '', target: '', parent: '', lane: '', host: '',
    details: [canonicalOf(definitions, toldOfFile), ...[...others, ...values].map((each) => canonicalOf(each)).toSorted(), ...nameless].join(' '),
    drawing: undefined,
  };
}

function nameOf(element: ModdleElement): string {
  if (element.$instanceOf('bpmn:TextAnnotation')) return textOf(element, 'text') ?? '';
  const value = element.$instanceOf('bpmn:Group') ? elementOf(element, 'categoryValueRef') : undefined;
  return (value === undefined ? textOf(element, 'name') : textOf(value, 'value')) ?? '';
}

function documentationOf(element: ModdleElement): string {
  return listOf(element, 'documentation').map((each) => textOf(each, 'text') ?? '').join('\n');
}

/** Extensions of others, and those of ours that are no tags. */
function extensionOf(element: ModdleElement): string {
  const extension = elementOf(element, 'extensionElements');
  return extension === undefined ? '' : listOf(extension, 'values').filter((value) => !isOwn(value, 'tag')).map((value) => canonicalOf(value)).join(' ');
}

/** Category values that are no mirror of our tags. */
function valuesOf(element: ModdleElement): readonly string[] {
  return listOf(element, 'categoryValueRef').filter((value) => mirroredEdition(value) === undefined).map(({ id }) => id ?? '');
}

/** A data association has a list of sources, of which one is drawn. */
function endOf(element: ModdleElement, name: string): string {
  const one = elementOf(element, name) ?? listOf(element, name)[0];
  if (one !== undefined && !one.$instanceOf('bpmn:Property') && !one.$instanceOf('bpmn:DataInput') && !one.$instanceOf('bpmn:DataOutput')) return one.id ?? '';
  // What stands at an end that is not drawn is the activity that the association belongs to.
  return element.$instanceOf('bpmn:DataAssociation') ? (element.$parent?.id ?? '') : '';
}

/** A process that a pool shows is spoken for by the pool. */
function parentOf(element: ModdleElement, pools: ReadonlyMap<ModdleElement, ModdleElement>): string {
  const pool = pools.get(element);
  if (pool !== undefined) return pool.id ?? '';
  let above = element.$parent;
  while (above?.$instanceOf('bpmn:LaneSet') === true || above?.$instanceOf('bpmn:Lane') === true) above = above.$parent;
  if (above === undefined || above === null || above.$type === 'bpmn:Definitions') return '';
  return (pools.get(above) ?? above).id ?? '';
}

/** The innermost lane of each element: lanes come before what they hold. */
function lanesOf(elements: readonly ModdleElement[]): ReadonlyMap<ModdleElement, string> {
  const lanes = new Map<ModdleElement, string>();
  for (const lane of elements) {
    if (!lane.$instanceOf('bpmn:Lane')) continue;
    for (const element of listOf(lane, 'flowNodeRef')) lanes.set(element, lane.id ?? '');
  }
  return lanes;
}
