/** One element of a test diagram. Its bounds are given by its place in the row where none are said. */
export interface Node {
  readonly id: string;
  /** The local name of the BPMN type, `task` by default. */
  readonly type?: string;
  readonly name?: string;
  /** Attributes of the element, as written. */
  readonly attributes?: string;
  /** What stands inside the element, as written. */
  readonly inner?: string;
  /** The process ID of an `etom:tag` in the extension. */
  readonly tag?: string;
  readonly expanded?: boolean;
  readonly bounds?: readonly [x: number, y: number, width: number, height: number];
}

/** A sequence flow between two nodes. */
export type Flow = readonly [source: string, target: string];

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  + '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" '
  + 'xmlns:etom="urn:etom-flow:tags:1" id="Definitions_1" targetNamespace="test">';

/** Returns the XML of one process with these nodes in a row and flows between them. */
export function processXml(nodes: readonly Node[], flows: readonly Flow[] = [], roots = ''): string {
  return `${head}${roots}<bpmn:process id="Process_1">${nodes.map(elementXml).join('')}${flows.map(flowXml).join('')}</bpmn:process>`
    + `<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">`
    + `${nodes.map(shapeXml).join('')}${flows.map((flow) => edgeXml(flow, nodes)).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

/** A pool of a test diagram: 1000 × 200, one below the other; without nodes a closed one. */
export interface Pool {
  readonly id: string;
  readonly attributes?: string;
  readonly nodes?: readonly Node[];
}

/** Returns the XML of a collaboration. The nodes of a pool lie inside it. */
export function poolsXml(pools: readonly Pool[]): string {
  const participants = pools.map(({ id, attributes = '', nodes }) =>
    `<bpmn:participant id="${id}" name="${id}" ${nodes === undefined ? '' : `processRef="Process_${id}"`} ${attributes}/>`);
  const processes = pools.map(({ id, nodes }) =>
    (nodes === undefined ? '' : `<bpmn:process id="Process_${id}">${nodes.map(elementXml).join('')}</bpmn:process>`));
  const shapes = pools.map(({ id, nodes = [] }, row) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" isHorizontal="true"><dc:Bounds x="0" y="${row * 220}" width="1000" height="200"/></bpmndi:BPMNShape>`
    + nodes.map((node, index) => shapeXml({ bounds: [100 + index * 180, row * 220 + 60, 100, 80], ...node })).join(''));
  return `${head}<bpmn:collaboration id="Collaboration_1">${participants.join('')}</bpmn:collaboration>${processes.join('')}`
    + `<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

function elementXml({ id, type = 'task', name, attributes = '', inner = '', tag }: Node): string {
  const extension = tag === undefined ? '' : `<bpmn:extensionElements><etom:tag processId="${tag}" edition="gost-r-53633"/></bpmn:extensionElements>`;
  return `<bpmn:${type} id="${id}" ${name === undefined ? '' : `name="${name}"`} ${attributes}>${extension}${inner}</bpmn:${type}>`;
}

function shapeXml({ id, type = 'task', expanded, bounds }: Node, index = 0): string {
  const small = /Event$|Gateway$/.test(type);
  const [x, y, width, height] = bounds ?? [100 + index * 180, small ? 122 : 100, small ? 36 : 100, small ? 36 : 80];
  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${expanded === undefined ? '' : `isExpanded="${expanded}"`}>`
    + `<dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
}

function flowXml([source, target]: Flow): string {
  return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
}

function edgeXml([source, target]: Flow, nodes: readonly Node[]): string {
  const at = (id: string): number => 150 + nodes.findIndex((node) => node.id === id) * 180;
  return `<bpmndi:BPMNEdge id="${source}_${target}_di" bpmnElement="${source}_${target}">`
    + `<di:waypoint x="${at(source)}" y="140"/><di:waypoint x="${at(target)}" y="140"/></bpmndi:BPMNEdge>`;
}
