import { randomId } from './platform.ts';

/**
 * Returns the XML of an empty diagram: one process with a random ID and `name` as its name, not executable, and a plane
 * with nothing on it.
 */
export function newDiagramXml(name: string): string {
  const process = randomId('Process_');
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="${randomId('Definitions_')}" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn:process id="${process}" name="${escapeAttribute(name)}" isExecutable="false" />
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="${process}" />
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

/** Escapes a text for an attribute in double quotes; what XML 1.0 cannot hold at all is left out. */
function escapeAttribute(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"'\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}
