import { BpmnModdle } from 'bpmn-moddle';
import { readDefinitions, walk, writeDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';

/** Returns a BPMN file around root elements. `namespaces` are further declarations on the root. */
export function file(roots: string, namespaces = 'xmlns:etom="urn:etom-flow:tags:1"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" ${namespaces} id="Definitions_1" targetNamespace="urn:test">
${roots}
</bpmn:definitions>
`;
}

/** Returns a file with one process around `steps`. */
export function flow(steps: string, namespaces?: string): string {
  return file(`<bpmn:process id="Process_1">\n${steps}\n</bpmn:process>`, namespaces);
}

/** Like `flow`, with a start and an end around the tasks and flows from one to the next; what is added stands behind the steps. */
export function wholeFlow(steps: string): string {
  const ids = ['Start_1', ...[...steps.matchAll(/<bpmn:\w*[tT]ask\b[^>]*?\bid="([^"]+)"/g)].map(([, id = '']) => id), 'End_1'];
  const flows = [...new Set(ids)].slice(1).map((id, index, later) => `<bpmn:sequenceFlow id="Flow_${index}" sourceRef="${later[index - 1] ?? 'Start_1'}" targetRef="${id}" />`);
  return flow(`${steps}\n<bpmn:startEvent id="Start_1" /><bpmn:endEvent id="End_1" />${flows.join('')}`);
}

/** Returns a task with something in its extension elements and, before its end, references to category values. */
export function task(id: string, extension = '', references: readonly string[] = []): string {
  const refs = references.map((reference) => `<bpmn:categoryValueRef>${reference}</bpmn:categoryValueRef>`).join('');
  return `<bpmn:task id="${id}">${extension === '' ? '' : `<bpmn:extensionElements>${extension}</bpmn:extensionElements>`}${refs}</bpmn:task>`;
}

/** Returns a tag element of ours. */
export function tag(processId: string, attributes = ''): string {
  return `<etom:tag processId="${processId}" ${attributes} />`;
}

/** Reads a file with our descriptor. */
export async function read(xml: string): Promise<ModdleElement> {
  return (await readDefinitions(xml)).definitions;
}

/** Reads a file with a bpmn-moddle that knows nothing of us. */
export async function readPlain(xml: string): Promise<ModdleElement> {
  return (await new BpmnModdle().fromXML(xml)).rootElement;
}

/** Reads and writes a file with a bpmn-moddle that knows nothing of us. */
export async function throughPlain(xml: string): Promise<string> {
  const moddle = new BpmnModdle();
  return (await moddle.toXML((await moddle.fromXML(xml)).rootElement, { format: true })).xml;
}

/** Reads and writes a file with our descriptor. */
export async function throughOurs(xml: string): Promise<string> {
  return writeDefinitions(await read(xml));
}

/** Finds an element that a walk visits. */
export function find(definitions: ModdleElement, id: string): ModdleElement {
  let found: ModdleElement | undefined;
  walk(definitions, (element) => {
    if (element.id === id) found = element;
  });
  if (found === undefined) throw new Error(`no element ${id}`);
  return found;
}
