/** One task of a diagram that a test writes. Texts are taken as they are: what needs escaping in XML is escaped by the test. */
export interface Step {
  readonly id: string;
  readonly name?: string;
  /** What stands inside the task, such as its extension elements. */
  readonly inside?: string;
}

/** Returns a tag of ours as extension elements. */
export function tagged(processId: string): string {
  return `<bpmn:extensionElements><etom:tag processId="${processId}" edition="gost-r-53633" /></bpmn:extensionElements>`;
}

/** Returns a file with one process of tasks in a row, drawn. */
export function diagram(steps: readonly Step[]): string {
  const tasks = steps.map(({ id, name = id, inside = '' }) => `    <bpmn:task id="${id}" name="${name}">${inside}</bpmn:task>`);
  const shapes = steps.map(({ id }, index) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${160 + 200 * index}" y="120" width="140" height="80" />
      </bpmndi:BPMNShape>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:etom="urn:etom-flow:tags:1" id="Definitions_1" targetNamespace="urn:test">
  <bpmn:process id="Process_1" isExecutable="false">
${tasks.join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
${shapes.join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
