import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCopied, writeCopied } from '../../../src/modeling/clipboard/copied-elements.ts';
import type { CopiedTree } from '../../../src/modeling/clipboard/copied-elements.ts';
import type { Json, TypedModdle } from '../../../src/modeling/clipboard/moddle-json.ts';
import { readDefinitions, readTags, walk } from '../../../src/bpmn/index.ts';
import type { DiagramElement, Modeler } from '../../../src/modeling/index.ts';
import { poolsXml, processXml } from '../diagram.ts';
import { elementOf, openDiagram, savedXml } from '../with-modeler.ts';

const moddleOf = (modeler: Modeler): TypedModdle => modeler.get('moddle');

function copied(modeler: Modeler, ...ids: readonly string[]): string {
  return writeCopied(modeler.get('copyPaste').copy(ids.map((id) => elementOf(modeler, id))) as CopiedTree, 'here');
}

function pasted(modeler: Modeler, text: string, origin = 'there'): readonly DiagramElement[] {
  const tree = readCopied(text, moddleOf(modeler), origin);
  return tree === undefined ? [] : modeler.get('copyPaste').paste({ tree, element: modeler.get('canvas').getRootElement(), point: { x: 600, y: 600 } });
}

const empty = processXml([]);
const tags = '<bpmn:extensionElements><x:note xmlns:x="urn:x" text="of others"/><etom:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check new-order" since="2"><etom:proof by="x">signed</etom:proof></etom:tag>'
  + '<etom:tag processId="770123.1.1.1.4.2"/><etom:accepted rule="etom/nesting" reason="agreed"/><etom:later note="y"/></bpmn:extensionElements>';
const mirrorOnly = processXml(
  [{ id: 'A', inner: '<bpmn:categoryValueRef>Value_1</bpmn:categoryValueRef>' }], [],
  '<bpmn:category id="Category_1" name="eTOM gost-r-53633"><bpmn:categoryValue id="Value_1" value="1.1.1.5 Order handling"/></bpmn:category>',
);

describe('from one diagram to another', () => {
  test('all of our tags go along, with what nobody knows in them', async () => {
    const target = await openDiagram(empty);
    pasted(target, copied(await openDiagram(processXml([{ id: 'A', name: 'Check', inner: tags }])), 'A'));
    const xml = await savedXml(target);
    for (const part of ['functions="credit-check new-order"', 'since="2"', '<etom:proof by="x"', 'signed', 'processId="770123.1.1.1.4.2"', 'reason="agreed"', '<etom:later note="y"', 'name="Check"']) {
      expect(xml).toContain(part);
    }
  });

  test('extensions of others go along with their namespace, attributes of others do not', async () => {
    const target = await openDiagram(empty);
    const vendor = '<bpmn:extensionElements><v:data name="order"><v:field key="a">deep</v:field></v:data></bpmn:extensionElements>';
    pasted(target, copied(await openDiagram(processXml([{ id: 'A', attributes: 'v:owner="sales"', inner: vendor }]).replace('xmlns:etom=', 'xmlns:v="urn:vendor" xmlns:etom=')), 'A'));
    const xml = await savedXml(target);
    expect(xml).toMatch(/<v:data name="order">\s*<v:field key="a">deep<\/v:field>/);
    expect(xml).toContain('xmlns:v="urn:vendor"');
    expect(xml).not.toContain('owner');
    expect((await readDefinitions(xml)).warnings).toEqual([]);
  });

  test('a tag that only the mirror holds becomes a tag, and its mirror stands once', async () => {
    const target = await openDiagram(processXml([{ id: 'Own', tag: '1.1.1.5' }]));
    pasted(target, copied(await openDiagram(mirrorOnly), 'A'));
    const xml = await savedXml(target);
    expect(xml.match(/<bpmn:categoryValue /g)).toHaveLength(1);
    expect(xml.match(/<bpmn:category /g)).toHaveLength(1);
    expect(xml.match(/<etom:tag processId="1\.1\.1\.5"/g)).toHaveLength(2);
  });

  test('IDs are new, within one diagram they are kept where they are free', async () => {
    const source = await openDiagram(processXml([{ id: 'A' }]));
    const text = copied(source, 'A');
    const target = await openDiagram(empty);
    expect(pasted(target, text).map(({ id }) => id)).not.toContain('A');
    source.get('modeling').removeElements([elementOf(source, 'A')]);
    expect(pasted(source, text, 'here').map(({ businessObject }) => businessObject.id)).toEqual(['A']);
  });

  test('a pool comes with its process, which has an ID of its own, and stays someone else\'s', async () => {
    const source = await openDiagram(poolsXml([{ id: 'Bank', attributes: 'etom:external="true"', nodes: [{ id: 'A', tag: '1.1.1.5' }] }]));
    const target = await openDiagram(poolsXml([{ id: 'Shop', nodes: [{ id: 'B' }] }]));
    pasted(target, copied(source, 'Bank'));
    const { definitions, warnings } = await readDefinitions(await savedXml(target));
    expect(warnings).toEqual([]);
    const found: string[] = [];
    walk(definitions, (element, { external }) => found.push(...readTags(element).tags.map(({ processId }) => `${processId} ${external}`)));
    expect(found).toEqual(['1.1.1.5 true']);
    expect(await savedXml(target)).not.toContain('Process_Bank');
  });

  test('flows, a default, a boundary event, its message, data and what lies inside come along', async () => {
    const inside = '<bpmn:task id="Inner"/>';
    const source = await openDiagram(processXml([
      { id: 'Gate', type: 'exclusiveGateway', attributes: 'default="Gate_Sub"' },
      { id: 'Sub', type: 'subProcess', inner: inside, expanded: true, bounds: [260, 100, 200, 150] },
      { id: 'Inner', bounds: [280, 120, 100, 80] },
      { id: 'Edge', type: 'boundaryEvent', attributes: 'attachedToRef="Sub"', inner: '<bpmn:messageEventDefinition messageRef="Message_1"/>', bounds: [300, 232, 36, 36] },
      { id: 'Data', type: 'dataObjectReference', attributes: 'dataObjectRef="Object_1"', bounds: [600, 100, 36, 50] },
    ], [['Gate', 'Sub']], '<bpmn:message id="Message_1" name="Late"/>').replace('<bpmn:task id="Inner"  ></bpmn:task>', '<bpmn:dataObject id="Object_1" isCollection="true"/>'));
    const target = await openDiagram(empty);
    pasted(target, copied(source, 'Gate', 'Sub', 'Data'));
    const { definitions, warnings } = await readDefinitions(await savedXml(target));
    expect(warnings).toEqual([]);
    const found: Record<string, string> = {};
    walk(definitions, (element) => {
      const { name } = (element.$instanceOf('bpmn:Event') ? ((element.get('eventDefinitions') as { messageRef?: { name?: string } }[])[0]?.messageRef ?? {}) : {});
      found[element.$type.replace('bpmn:', '')] = [element.$parent?.$type.replace('bpmn:', ''), (element.get('default') as object | undefined) && 'default', element.get('isCollection'), name].filter(Boolean).join(' ');
    });
    expect(found).toEqual({
      Process: 'Definitions', ExclusiveGateway: 'Process default', SubProcess: 'Process', Task: 'SubProcess', BoundaryEvent: 'Process Late',
      DataObjectReference: 'Process', DataObject: 'Process true', SequenceFlow: 'Process',
    });
  });
});

describe('another window of ours has the same message', () => {
  const event = (messages: string): string => processXml([{ id: 'Start', type: 'startEvent', inner: '<bpmn:messageEventDefinition messageRef="Root_1"/>' }], [], messages);

  test.each([
    ['the same is used', '<bpmn:message id="Root_1" name="Ordered"/>', '<bpmn:message id="Root_1" name="Ordered"/>', { messages: 1 }],
    ['another kind of the same ID stays apart', '<bpmn:message id="Root_1" name="Ordered"/>', '<bpmn:error id="Root_1" name="Failed"/>', { messages: 1 }],
  ])('%s', async (_, there, here, { messages }) => {
    const target = await openDiagram(processXml([], [], here));
    pasted(target, copied(await openDiagram(event(there)), 'Start'));
    const xml = await savedXml(target);
    expect(xml.match(/<bpmn:message /g)).toHaveLength(messages);
    const { definitions, warnings } = await readDefinitions(xml);
    expect(warnings).toEqual([]);
    let name: unknown;
    walk(definitions, (element) => {
      if (element.$type === 'bpmn:StartEvent') name = (element.get('eventDefinitions') as { messageRef?: { name?: string } }[])[0]?.messageRef?.name;
    });
    expect(name).toBe('Ordered');
  });
});

describe('what cannot be pasted', () => {
  const task = { id: 'A', priority: 1, x: 0, y: 0, width: 100, height: 80, businessObject: { $type: 'bpmn:Task', id: 'A' }, di: { $type: 'bpmndi:BPMNShape' } };
  const from = (...tree: readonly object[]): string => `etom-flow-elements:${JSON.stringify({ version: 1, origin: 'x', tree: { 0: tree } })}`;

  test('a whole one can', async () => {
    expect(pasted(await openDiagram(empty), from(task))).toHaveLength(1);
    expect(pasted(await openDiagram(empty), `bpmn-js-clip----${JSON.stringify({ 0: [task] })}`)).toHaveLength(1);
  });

  test.each([
    ['nothing', ''],
    ['some words', 'credit check'],
    ['a file', '<bpmn:definitions/>'],
    ['no JSON', 'etom-flow-elements:{'],
    ['another version', 'etom-flow-elements:{"version":2,"tree":{}}'],
    ['no tree', 'etom-flow-elements:{"version":1,"tree":[]}'],
    ['an empty tree', from()],
    ['of another editor, but damaged', 'bpmn-js-clip----[1,2'],
    ['a type that does not exist', from({ ...task, businessObject: { $type: 'bpmn:Nothing' } })],
    ['a type that is nothing to draw', from({ ...task, businessObject: { $type: 'bpmn:Process' } })],
    ['an element without a shape', from({ ...task, di: undefined })],
    ['a shape without bounds', from({ ...task, width: 'wide' })],
    ['a flow without ends', from({ ...task, businessObject: { $type: 'bpmn:SequenceFlow' }, di: { $type: 'bpmndi:BPMNEdge' }, waypoints: [{ x: 0, y: 0 }, { x: 1, y: 1 }] })],
    ['a label of nothing', from({ id: 'L', labelTarget: 'gone' })],
  ])('%s', async (_, text) => {
    const modeler = await openDiagram(empty);
    expect(readCopied(text, moddleOf(modeler), 'here')).toBeUndefined();
  });

  test('fields that a type does not have, or has otherwise, are left out', async () => {
    const modeler = await openDiagram(empty);
    const odd = { ...task, businessObject: { ...task.businessObject, name: { evil: true }, isForCompensation: 'yes', nothing: 1, ['__proto__x']: 1, extensionElements: { $type: 'bpmn:ExtensionElements', values: [7, { $type: 'zeebe:Gone' }, { $type: 'etom:Tag', processId: '1.1.1.5', functions: 3 }] } } };
    const [shape] = pasted(modeler, from(odd));
    expect(shape?.businessObject.name).toBeUndefined();
    expect(await savedXml(modeler)).toContain('<etom:tag processId="1.1.1.5" />');
  });

  test('no text makes it fail', async () => {
    const moddle = moddleOf(await openDiagram(empty));
    const value = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.constant(null), fc.array(tie('json')), fc.dictionary(
        fc.constantFrom('$type', '$any', 'uri', 'held', '$attrs', '$children', 'id', 'name', 'businessObject', 'di', 'parent', 'waypoints', 'values', '0', '__proto__', 'constructor'),
        fc.oneof(tie('json'), fc.constantFrom('bpmn:Task', 'etom:Tag', 'bpmndi:BPMNShape', 'a:b:c', 'bpmn:')),
      )),
    })).json;
    fc.assert(fc.property(value, (tree) => {
      readCopied(`etom-flow-elements:${JSON.stringify({ version: 1, tree })}`, moddle, 'here');
    }));
  });
});
