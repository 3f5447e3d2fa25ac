/** Every form that a tag of ours has in a file, beside what engines write there, drawn so that any modeler opens it. */
export function tagFormsXml(): string {
  const steps = [
    step('Several', tag('1.1.1.5', 'functions="credit-check order-entry"') + tag('1.1.1.12', 'functions="registration"') + tag('1.1.2.2')),
    step('Edition', '<etom:tag processId="1.3.3" edition="gb921-16" />'),
    step('NoEdition', '<etom:tag processId="1.1.1.4" />'),
    step('Third', tag('1.1.1.5.7')),
    step('Prefix', tag('770123.1.1.1.5.2')),
    step('Developer', tag('2.1.1.9')),
    step('Wrong', tag(' 1.1.1.5. ')),
    step('Accepted', `${tag('1.1.1.6')}<etom:accepted rule="etom/nesting" reason="agreed &#34;here&#34;" />`),
    step('Later', `<etom:tag processId="1.1.1.9" since="2"><etom:proof by="x">signed</etom:proof></etom:tag><etom:note text="kept" />`),
    step('Camunda', `<camunda:inputOutput><camunda:inputParameter name="order">\${id}</camunda:inputParameter></camunda:inputOutput>${tag('1.1.1.10')}`, 'camunda:asyncBefore="true" camunda:assignee="clerk"', 'userTask'),
    step('Zeebe', `<zeebe:taskDefinition type="credit" retries="3" />${tag('1.1.1.11')}<zeebe:taskHeaders><zeebe:header key="a" value="b" /></zeebe:taskHeaders>`, '', 'serviceTask'),
    '<bpmn:task id="Mirror" name="Mirror"><bpmn:categoryValueRef>EtomValue_1_1_1_7</bpmn:categoryValueRef></bpmn:task>',
    `<bpmn:subProcess id="Sub" name="Sub"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements>${step('Inner', tag('1.1.1.5.1'))}</bpmn:subProcess>`,
    step('Call', tag('1.1.1.5'), 'calledElement="Process_elsewhere"', 'callActivity'),
  ];
  const ids = [...drawn];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:etom="urn:etom-flow:tags:1" id="Definitions_1" targetNamespace="urn:test">
  <bpmn:collaboration id="Collaboration_1">
    <bpmn:participant id="Shop" name="Shop" processRef="Process_shop"><bpmn:extensionElements>${tag('1.1.1')}</bpmn:extensionElements></bpmn:participant>
    <bpmn:participant id="Bank" name="Bank" processRef="Process_bank" etom:external="true" />
  </bpmn:collaboration>
  <bpmn:category id="EtomCategory_1" name="eTOM gost-r-53633"><bpmn:categoryValue id="EtomValue_1_1_1_7" value="1.1.1.7 Customer QoS/SLA management" /></bpmn:category>
  <bpmn:process id="Process_shop" isExecutable="false"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements>
    ${steps.join('\n    ')}
  </bpmn:process>
  <bpmn:process id="Process_bank" isExecutable="false"><bpmn:task id="Theirs" name="Theirs" /></bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Collaboration_1">
    <bpmndi:BPMNShape id="Shop_di" bpmnElement="Shop" isHorizontal="true"><dc:Bounds x="0" y="0" width="2400" height="300" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Bank_di" bpmnElement="Bank" isHorizontal="true"><dc:Bounds x="0" y="340" width="2400" height="200" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Theirs_di" bpmnElement="Theirs"><dc:Bounds x="100" y="400" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Sub_di" bpmnElement="Sub" isExpanded="true"><dc:Bounds x="2040" y="40" width="200" height="160" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="Inner_di" bpmnElement="Inner"><dc:Bounds x="2080" y="80" width="100" height="80" /></bpmndi:BPMNShape>
    ${ids.map((id, index) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${80 + 150 * index}" y="100" width="100" height="80" /></bpmndi:BPMNShape>`).join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

const drawn = ['Several', 'Edition', 'NoEdition', 'Third', 'Prefix', 'Developer', 'Wrong', 'Accepted', 'Later', 'Camunda', 'Zeebe', 'Mirror', 'Call'];

/** What each element bears, as `factsOf` tells it. */
export const tagForms: Readonly<Record<string, string>> = {
  Shop: '1.1.1@gost-r-53633',
  Bank: 'external',
  Process_shop: '1.1.1.5@gost-r-53633',
  Several: '1.1.1.5@gost-r-53633+credit-check+order-entry 1.1.1.12@gost-r-53633+registration 1.1.2.2@gost-r-53633',
  Edition: '1.3.3@gb921-16',
  NoEdition: '1.1.1.4',
  Third: '1.1.1.5.7@gost-r-53633',
  Prefix: '770123.1.1.1.5.2@gost-r-53633',
  Developer: '2.1.1.9@gost-r-53633',
  Wrong: ' 1.1.1.5. @gost-r-53633',
  Accepted: '1.1.1.6@gost-r-53633 accepted etom/nesting: agreed "here"',
  Later: '1.1.1.9',
  Camunda: '1.1.1.10@gost-r-53633',
  Zeebe: '1.1.1.11@gost-r-53633',
  Mirror: 'mirror 1.1.1.7@gost-r-53633',
  Sub: '1.1.1.5@gost-r-53633',
  Inner: '1.1.1.5.1@gost-r-53633',
  Call: '1.1.1.5@gost-r-53633',
  Theirs: '',
};

/** What nobody of us knows, and what belongs to the engines: all of it must be in the file afterwards. Spaces and order do not count. */
export const foreignParts: readonly RegExp[] = [
  /since="2"/, /<etom:proof by="x">\s*signed\s*<\/etom:proof>/, /<etom:note text="kept"/, /etom:external="true"/,
  /camunda:asyncBefore="true"/, /camunda:assignee="clerk"/, /<camunda:inputParameter name="order">\$\{id\}<\/camunda:inputParameter>/,
  /<zeebe:taskDefinition type="credit" retries="3"/, /<zeebe:header key="a" value="b"/, /calledElement="Process_elsewhere"/,
];

function step(id: string, extension: string, attributes = '', type = 'task'): string {
  return `<bpmn:${type} id="${id}" name="${id}" ${attributes}><bpmn:extensionElements>${extension}</bpmn:extensionElements></bpmn:${type}>`;
}

function tag(processId: string, attributes = ''): string {
  return `<etom:tag processId="${processId}" edition="gost-r-53633" ${attributes} />`;
}
