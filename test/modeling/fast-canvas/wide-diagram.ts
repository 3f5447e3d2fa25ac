const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  + '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="test">';
const rows = 6;
const kinds = ['task', 'userTask', 'exclusiveGateway', 'intermediateThrowEvent'] as const;

interface Place {
  readonly id: string;
  readonly kind: (typeof kinds)[number];
  readonly x: number;
  readonly y: number;
}

/**
 * Returns a diagram far larger than a canvas: columns of six nodes of several kinds, `Node_0` at the left to `Node_95` at
 * the right, with flows and labels, and the collapsed sub-process `Sub_1`, which has as wide a plane of its own with `Inner_0` and so on.
 */
export function wideDiagram(columns = 16): string {
  const [outer, inner] = [placesOf('Node', columns), placesOf('Inner', columns)];
  return `${head}<bpmn:process id="Process_1">${contentOf(outer)}<bpmn:subProcess id="Sub_1" name="Part">${contentOf(inner)}</bpmn:subProcess></bpmn:process>`
    + `<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">${drawingOf(outer)}`
    + '<bpmndi:BPMNShape id="Sub_1_di" bpmnElement="Sub_1" isExpanded="false"><dc:Bounds x="100" y="900" width="100" height="80"/></bpmndi:BPMNShape>'
    + `</bpmndi:BPMNPlane></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram id="Diagram_2"><bpmndi:BPMNPlane id="Plane_2" bpmnElement="Sub_1">${drawingOf(inner)}`
    + '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>';
}

function placesOf(prefix: string, columns: number): Place[] {
  return Array.from({ length: columns * rows }, (_, index) => ({
    id: `${prefix}_${index}`, kind: kinds[index % 4] ?? 'task', x: 100 + Math.floor(index / rows) * 220, y: 100 + (index % rows) * 130,
  }));
}

function followerOf(places: readonly Place[], index: number): Place | undefined {
  return places[index + rows];
}

function contentOf(places: readonly Place[]): string {
  return places.map(({ id, kind }) => `<bpmn:${kind} id="${id}" name="Check ${id} of the customer's order"/>`).join('')
    + places.map(({ id }, index) => {
      const next = followerOf(places, index);
      return next === undefined ? '' : `<bpmn:sequenceFlow id="${id}_flow" name="to ${next.id}" sourceRef="${id}" targetRef="${next.id}"/>`;
    }).join('');
}

function sizeOf({ kind }: Place): readonly [width: number, height: number] {
  if (kind === 'exclusiveGateway') return [50, 50];
  return kind === 'intermediateThrowEvent' ? [36, 36] : [100, 80];
}

function drawingOf(places: readonly Place[]): string {
  return places.map((place, index) => {
    const [width, height] = sizeOf(place);
    const next = followerOf(places, index);
    const shape = `<bpmndi:BPMNShape id="${place.id}_di" bpmnElement="${place.id}"><dc:Bounds x="${place.x}" y="${place.y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;
    return next === undefined ? shape : `${shape}<bpmndi:BPMNEdge id="${place.id}_flow_di" bpmnElement="${place.id}_flow">`
      + `<di:waypoint x="${place.x + width}" y="${place.y + height / 2}"/><di:waypoint x="${next.x}" y="${next.y + height / 2}"/></bpmndi:BPMNEdge>`;
  }).join('');
}
