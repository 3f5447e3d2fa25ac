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

/** Where the steps lie: in a process of its own, in a pool, or inside a collapsed sub-process `Sub`. */
export type Place = 'process' | 'pool' | 'sub-process';

interface Chain {
  readonly nodes: string;
  readonly drawing: string;
}

const names = 'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:etom="urn:etom-flow:tags:1"';
const pool = '<bpmn:collaboration id="Collaboration_1"><bpmn:participant id="Pool" name="Operator" processRef="Process_1" /></bpmn:collaboration>';
const poolShape = '<bpmndi:BPMNShape id="Pool_di" bpmnElement="Pool" isHorizontal="true"><dc:Bounds x="-40" y="60" width="1000" height="200" /></bpmndi:BPMNShape>';

/** Returns a file with a whole flow, drawn: a start, the steps one after the other, an end. */
export function diagram(steps: readonly Step[], place: Place = 'process'): string {
  const inner = chain('', steps.map(({ id, name = id, inside = '' }) => [id, `<bpmn:task id="${id}" name="${name}">${inside}</bpmn:task>`] as const));
  const inSubProcess = place === 'sub-process';
  const outer = inSubProcess ? chain('Outer', [['Sub', `<bpmn:subProcess id="Sub" name="Sub">${inner.nodes}</bpmn:subProcess>`]]) : inner;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions ${names} id="Definitions_1" targetNamespace="urn:test">
  ${place === 'pool' ? pool : ''}
  <bpmn:process id="Process_1" isExecutable="false">${outer.nodes}</bpmn:process>
  ${plane(place === 'pool' ? 'Collaboration_1' : 'Process_1', `${place === 'pool' ? poolShape : ''}${outer.drawing}`)}
  ${inSubProcess ? plane('Sub', inner.drawing) : ''}
</bpmn:definitions>
`;
}

function plane(of: string, drawing: string): string {
  return `<bpmndi:BPMNDiagram id="Diagram_${of}"><bpmndi:BPMNPlane id="Plane_${of}" bpmnElement="${of}">${drawing}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
}

function chain(prefix: string, activities: readonly (readonly [id: string, xml: string])[]): Chain {
  const [start, end] = [`${prefix}Start`, `${prefix}End`];
  const ids = [start, ...activities.map(([id]) => id), end];
  const flows = ids.slice(1).map((target, index) => ({ id: `${prefix}Flow_${index}`, source: ids[index] ?? '', target, x: 200 * index }));
  const nodes = [
    `<bpmn:startEvent id="${start}" name="Asked" />`,
    ...activities.map(([, xml]) => xml),
    `<bpmn:endEvent id="${end}" name="Done" />`,
    ...flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`),
  ];
  const bounds = (id: string, index: number): string => (id === start || id === end
    ? `x="${12 + 200 * index}" y="142" width="36" height="36"`
    : `x="${200 * index - 40}" y="120" width="140" height="80"`);
  const drawing = [
    ...ids.map((id, index) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds ${bounds(id, index)} /></bpmndi:BPMNShape>`),
    ...flows.map(({ id, x }) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${x + 100}" y="160" /><di:waypoint x="${x + 160}" y="160" /></bpmndi:BPMNEdge>`),
  ];
  return { nodes: nodes.join(''), drawing: drawing.join('') };
}
