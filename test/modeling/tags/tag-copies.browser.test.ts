import { describe, expect, test } from 'vitest';
import { readDefinitions, readTags, walk, writeDefinitions } from '../../../src/bpmn/index.ts';
import type { Modeler } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { badgeTextOf, elementOf, openDiagram, savedXml, tagOf } from '../with-modeler.ts';

const tagged = processXml([{ id: 'Start', type: 'startEvent' }, { id: 'A', tag: '1.1.1.5', name: 'Принять заказ' }], [['Start', 'A']]);

const mirrorOnly = processXml(
  [{ id: 'A', inner: '<bpmn:categoryValueRef>Value_1</bpmn:categoryValueRef>' }], [],
  '<bpmn:category id="Category_1" name="eTOM gost-r-53633"><bpmn:categoryValue id="Value_1" value="1.1.1.5 Order handling"/></bpmn:category>',
);

const activityTypes = [
  'bpmn:UserTask', 'bpmn:ServiceTask', 'bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:ManualTask', 'bpmn:BusinessRuleTask',
  'bpmn:ScriptTask', 'bpmn:CallActivity', 'bpmn:SubProcess', 'bpmn:AdHocSubProcess', 'bpmn:Transaction',
];

function pasteCopyOf(modeler: Modeler, id: string): string | undefined {
  modeler.get('copyPaste').copy([elementOf(modeler, id)]);
  const [copy] = modeler.get('copyPaste').paste({ element: modeler.get('canvas').getRootElement(), point: { x: 400, y: 400 } });
  return copy === undefined ? undefined : tagOf(modeler, copy);
}

function become(modeler: Modeler, type: string, options: object = {}): string | undefined {
  return tagOf(modeler, modeler.get('bpmnReplace').replaceElement(elementOf(modeler, 'A'), { type, ...options }));
}

describe('a tag survives', () => {
  test('copy and paste', async () => {
    expect(pasteCopyOf(await openDiagram(tagged), 'A')).toBe('1.1.1.5');
  });

  test.each(activityTypes)('becoming a %s, undo and redo', async (type) => {
    const modeler = await openDiagram(tagged);
    expect(become(modeler, type)).toBe('1.1.1.5');
    expect(badgeTextOf(modeler, 'A')).toBe('1.1.1.5');
    modeler.get('commandStack').undo();
    expect(tagOf(modeler, 'A')).toBe('1.1.1.5');
    modeler.get('commandStack').redo();
    expect(tagOf(modeler, 'A')).toBe('1.1.1.5');
    expect(elementOf(modeler, 'A').type).toBe(type);
  });

  test('becoming an expanded and a collapsed sub-process', async () => {
    const modeler = await openDiagram(tagged);
    expect(become(modeler, 'bpmn:SubProcess', { isExpanded: true })).toBe('1.1.1.5');
    expect(become(modeler, 'bpmn:SubProcess', { isExpanded: false })).toBe('1.1.1.5');
    expect(badgeTextOf(modeler, 'A')).toBe('1.1.1.5');
  });

  test('deleting and undo', async () => {
    const modeler = await openDiagram(tagged);
    modeler.get('modeling').removeElements([elementOf(modeler, 'A')]);
    modeler.get('commandStack').undo();
    expect(badgeTextOf(modeler, 'A')).toBe('1.1.1.5');
  });

  test('save and load', async () => {
    const xml = await savedXml(await openDiagram(tagged));
    expect(badgeTextOf(await openDiagram(xml), 'A')).toBe('1.1.1.5');
  });

  test('a trip through a moddle that does not know it', async () => {
    const { BpmnModdle } = await import('bpmn-moddle');
    const plain = new BpmnModdle();
    const { rootElement } = await plain.fromXML(await savedXml(await openDiagram(tagged)));
    const { xml } = await plain.toXML(rootElement);
    expect(badgeTextOf(await openDiagram(xml), 'A')).toBe('1.1.1.5');
  });
});

describe('what a later version wrote into our elements', () => {
  const later = '<bpmn:extensionElements><etom:tag processId="1.1.1.5" since="2"><etom:proof by="x"/></etom:tag><etom:later note="y"/></bpmn:extensionElements>';

  test('survives save, and copies of it', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', inner: later }]));
    expect(become(modeler, 'bpmn:UserTask')).toBe('1.1.1.5');
    const xml = await savedXml(modeler);
    for (const part of ['since="2"', '<etom:proof by="x"', '<etom:later note="y"']) expect(xml).toContain(part);
    expect(xml).not.toContain('$');
  });
});

describe('what another tool wrote', () => {
  const vendor = '<bpmn:extensionElements><v:data name="order"><v:field key="a">deep</v:field></v:data><etom:tag processId="1.1.1.5"/></bpmn:extensionElements>';
  const xml = processXml([{ id: 'A', attributes: 'v:owner="sales"', inner: vendor }]).replace('xmlns:etom=', 'xmlns:v="urn:vendor" xmlns:etom=');
  const parts = [/<v:data name="order">\s*<v:field key="a">deep<\/v:field>/g, /v:owner="sales"/g];

  test('survives becoming something else, and undo', async () => {
    const modeler = await openDiagram(xml);
    expect(become(modeler, 'bpmn:CallActivity')).toBe('1.1.1.5');
    for (const part of parts) expect((await savedXml(modeler)).match(part)).toHaveLength(1);
    modeler.get('commandStack').undo();
    for (const part of parts) expect((await savedXml(modeler)).match(part)).toHaveLength(1);
  });

  test('is in copies too, and apart from the original', async () => {
    const modeler = await openDiagram(xml);
    expect(pasteCopyOf(modeler, 'A')).toBe('1.1.1.5');
    modeler.get('modeling').removeElements([elementOf(modeler, 'A')]);
    for (const part of parts) expect((await savedXml(modeler)).match(part)).toHaveLength(1);
  });
});

describe('a tag that only the mirror holds', () => {
  test('is read as recovered and shown', async () => {
    const modeler = await openDiagram(mirrorOnly);
    expect(modeler.get('etomTags').read(elementOf(modeler, 'A'))).toMatchObject({ recovered: true });
    expect(badgeTextOf(modeler, 'A')).toBe('1.1.1.5');
  });

  test('is written into copies', async () => {
    const modeler = await openDiagram(mirrorOnly);
    expect(pasteCopyOf(modeler, 'A')).toBe('1.1.1.5');
    expect(become(modeler, 'bpmn:CallActivity')).toBe('1.1.1.5');
    const { definitions } = await readDefinitions(await savedXml(modeler));
    const found: string[] = [];
    walk(definitions, (element) => found.push(...readTags(element).tags.map(({ processId }) => processId)));
    expect(found).toEqual(['1.1.1.5', '1.1.1.5']);
    expect(await writeDefinitions(definitions)).toContain('<etom:tag processId="1.1.1.5"');
  });

  test('is written beside what others hold in the extension', async () => {
    const other = '<bpmn:extensionElements><etom:accepted rule="etom/nesting" reason="agreed"/></bpmn:extensionElements>';
    const modeler = await openDiagram(mirrorOnly.replace('<bpmn:categoryValueRef>', `${other}<bpmn:categoryValueRef>`));
    expect(become(modeler, 'bpmn:UserTask')).toBe('1.1.1.5');
    const xml = await savedXml(modeler);
    expect(xml).toContain('reason="agreed"');
    expect(xml.match(/<etom:tag /g)).toHaveLength(1);
  });

  test('comes back with an undo when it was changed and saved in between', async () => {
    const modeler = await openDiagram(mirrorOnly);
    modeler.get('etomTags').set([elementOf(modeler, 'A')], [{ processId: '1.1.1.6', functions: [] }]);
    await savedXml(modeler);
    modeler.get('commandStack').undo();
    expect(badgeTextOf(await openDiagram(await savedXml(modeler)), 'A')).toBe('1.1.1.5');
  });
});
