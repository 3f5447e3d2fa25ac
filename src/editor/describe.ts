import { isActivityToTag, isExternal, readTags } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import type { CallHost, DiagramElement, ModelerServices } from '../modeling/index.ts';
import type { ElementSnapshot } from './snapshot.ts';

/** Returns what a person sees of `element`; a label stands for the element that it names, a plane for the sub-process that it is the inside of. */
export function describeElement(element: DiagramElement, { etomTags, etomDecompose }: Pick<ModelerServices, 'etomTags' | 'etomDecompose'>): ElementSnapshot {
  const shown = element.labelTarget ?? element;
  const object = shown.businessObject;
  const { tags, recovered } = readTags(object);
  const taggable = ['bpmn:Activity', 'bpmn:Participant', 'bpmn:Process'].some((type) => object.$instanceOf(type));
  const around = taggable ? etomTags.elementAround(shown)?.id : undefined;
  const ownProcess = object.$instanceOf('bpmn:Participant') && object.get('processRef') !== undefined;
  return Object.freeze({
    // A plane has an ID that the file does not know.
    id: object.id ?? shown.id,
    type: object.$type.replace(/^.*:/, ''),
    name: textOf(object, object.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name'),
    documentation: documentationOf(object),
    tags,
    recovered,
    taggable,
    mustCarryTag: isActivityToTag(object) && !etomTags.isExternal(shown),
    ...(around === undefined ? {} : { around }),
    ...(object.$instanceOf('bpmn:CallActivity') ? { calls: callOf(textOf(object, 'calledElement').trim(), etomDecompose.host) } : {}),
    inside: etomDecompose.options(shown),
    ...(ownProcess ? { external: isExternal(object) } : {}),
  });
}

function callOf(process: string, host: CallHost | undefined): NonNullable<ElementSnapshot['calls']> {
  const diagram = process === '' ? undefined : host?.find(process);
  return { process, ...(diagram === undefined ? {} : { diagram }) };
}

function textOf(object: ModdleElement, property: string): string {
  const value = object.get(property);
  return typeof value === 'string' ? value : '';
}

function documentationOf(object: ModdleElement): string {
  const list = object.get('documentation');
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const text = isModdle(first) ? first.get('text') : undefined;
  return typeof text === 'string' ? text : '';
}

function isModdle(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && 'get' in value;
}
