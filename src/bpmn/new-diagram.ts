import type { Tag } from '../etom/index.ts';
import { tagNamespace } from './descriptor.ts';
import { randomId } from './platform.ts';

/** What the process of a new diagram is besides its name: an ID that a call names already, and the tags of what calls it. */
export interface NewProcess {
  readonly id?: string;
  readonly tags?: readonly Tag[];
}

/** Returns an ID for a process that no other diagram has. */
export function newProcessId(): string {
  return randomId('Process_');
}

/**
 * Returns the XML of an empty diagram: one process with a random ID, where none is given, and `name` as its name, not
 * executable, and a plane with nothing on it.
 */
export function newDiagramXml(name: string, { id: process = newProcessId(), tags = [] }: NewProcess = {}): string {
  const inner = tags.length === 0 ? ' />' : `>
    <bpmn:extensionElements xmlns:etom="${tagNamespace}">
${tags.map(tagXml).join('\n')}
    </bpmn:extensionElements>
  </bpmn:process>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="${randomId('Definitions_')}" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${process}" name="${escapeAttribute(name)}" isExecutable="false"${inner}
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="${process}" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

function tagXml({ processId, edition, functions }: Tag): string {
  const attributes = { processId, edition, functions: functions.join(' ') || undefined };
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`));
  return `      <etom:tag${written.join('')} />`;
}

/** Escapes a text for an attribute in double quotes; what XML 1.0 cannot hold at all is left out. */
function escapeAttribute(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
