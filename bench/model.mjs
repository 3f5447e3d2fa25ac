// The diagrams that the measurements use: one pool, ten lanes, named and tagged tasks in rows, full drawing.

const ids = ['1.1.1.2', '1.1.1.3', '1.1.1.4', '1.1.1.5', '1.1.1.6', '1.1.1.7', '1.1.1.9', '1.1.1.10', '1.1.1.11', '1.1.1.12', '1.1.2.2', '1.1.3.2'];
const lanes = 10;
const step = { x: 200, y: 120 };

/**
 * Returns BPMN XML with `count` tasks in ten lanes, each followed by the next one of its lane; with `ends` from a start event
 * to an end event, so that no rule objects; without `tagged` each task lacks its tag.
 * @param {number} count
 * @param {string} [process] ID of the process, so that many files can differ
 * @param {{ ends?: boolean, tagged?: boolean }} [options]
 */
export function diagramXml(count, process = 'Process_1', { ends = false, tagged = true } = {}) {
  const rows = Math.min(lanes, count);
  const columns = Math.ceil(count / rows);
  const tasks = Array.from({ length: count }, (_, index) => {
    const row = index % rows;
    const column = Math.floor(index / rows);
    return { index, row, id: `Task_${index}`, x: 200 + column * step.x, y: 100 + row * step.y, tag: ids[index % ids.length] ?? '1.1.1.5' };
  });
  /** @type {{ id: string, row: number, x: number, y: number, kind: 'startEvent' | 'endEvent' }[]} */
  const events = !ends ? [] : tasks.flatMap((task) => [
    ...(task.index < rows ? [{ id: `Start_${task.row}`, row: task.row, x: task.x - 60, y: task.y + 22, kind: /** @type {const} */ ('startEvent') }] : []),
    ...(task.index + rows >= count ? [{ id: `End_${task.row}`, row: task.row, x: task.x + 180, y: task.y + 22, kind: /** @type {const} */ ('endEvent') }] : []),
  ]);
  const flows = [
    ...tasks.filter(({ index }) => index + rows < count).map((task) => ({ id: `Flow_${task.index}`, from: task, to: tasks[task.index + rows] ?? task })),
    ...events.map((event) => {
      const task = tasks.find(({ row, index }) => row === event.row && (event.kind === 'startEvent' || index + rows >= count)) ?? event;
      return event.kind === 'startEvent' ? { id: `Flow_${event.id}`, from: event, to: task } : { id: `Flow_${event.id}`, from: task, to: event };
    }),
  ];
  const connections = (/** @type {string} */ id) => (ends ? [
    ...flows.filter(({ to }) => to.id === id).map((flow) => `      <bpmn:incoming>${flow.id}</bpmn:incoming>\n`),
    ...flows.filter(({ from }) => from.id === id).map((flow) => `      <bpmn:outgoing>${flow.id}</bpmn:outgoing>\n`),
  ].join('') : '');
  const used = [...new Set(tasks.map(({ tag }) => tag))];
  const value = (/** @type {string} */ tag) => `EtomValue_${tag.replaceAll('.', '_')}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:etom="urn:etom-flow:tags:1" id="Definitions_1" targetNamespace="urn:etom-flow:bench">
  <bpmn:category id="Category_1" name="eTOM gost-r-53633">
${used.map((tag) => `    <bpmn:categoryValue id="${value(tag)}" value="${tag} Element" />`).join('\n')}
  </bpmn:category>
  <bpmn:collaboration id="Collaboration_1">
    <bpmn:participant id="Participant_1" name="Operator" processRef="${process}" />
  </bpmn:collaboration>
  <bpmn:process id="${process}" name="Bench" isExecutable="false">
    <bpmn:laneSet id="LaneSet_1">
${Array.from({ length: rows }, (_, row) => `      <bpmn:lane id="Lane_${row}" name="Role ${row}">
${[...events, ...tasks].filter((node) => node.row === row).map(({ id }) => `        <bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`).join('\n')}
      </bpmn:lane>`).join('\n')}
    </bpmn:laneSet>
${tasks.map(({ id, index, tag }) => `    <bpmn:task id="${id}" name="Check the order ${index} of the customer">
${tagged ? `      <bpmn:extensionElements>
        <etom:tag processId="${tag}" edition="gost-r-53633" />
      </bpmn:extensionElements>
      <bpmn:categoryValueRef>${value(tag)}</bpmn:categoryValueRef>
` : ''}${connections(id)}    </bpmn:task>`).join('\n')}
${events.map(({ id, kind }) => `    <bpmn:${kind} id="${id}" name="${id}">
${connections(id)}${kind === 'startEvent' ? `      <bpmn:messageEventDefinition id="${id}_message" />\n` : ''}    </bpmn:${kind}>`).join('\n')}
${flows.map(({ id, from, to }) => `    <bpmn:sequenceFlow id="${id}" sourceRef="${from.id}" targetRef="${to.id}" />`).join('\n')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1">
    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
      <bpmndi:BPMNShape id="Participant_1_di" bpmnElement="Participant_1" isHorizontal="true">
        <dc:Bounds x="100" y="80" width="${columns * step.x + 160}" height="${rows * step.y}" />
      </bpmndi:BPMNShape>
${Array.from({ length: rows }, (_, row) => `      <bpmndi:BPMNShape id="Lane_${row}_di" bpmnElement="Lane_${row}" isHorizontal="true">
        <dc:Bounds x="130" y="${80 + row * step.y}" width="${columns * step.x + 130}" height="${step.y}" />
      </bpmndi:BPMNShape>`).join('\n')}
${tasks.map(({ id, x, y }) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${y}" width="140" height="80" />
      </bpmndi:BPMNShape>`).join('\n')}
${events.map(({ id, x, y }) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">
        <dc:Bounds x="${x}" y="${y}" width="36" height="36" />
      </bpmndi:BPMNShape>`).join('\n')}
${flows.map(({ id, from, to }) => `      <bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">
        <di:waypoint x="${from.x + 140}" y="${from.y + 40}" />
        <di:waypoint x="${to.x}" y="${to.y + 40}" />
      </bpmndi:BPMNEdge>`).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
