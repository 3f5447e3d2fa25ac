import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, openDiagram, savedXml } from '../with-modeler.ts';

test('what is saved carries the primary tag in a standard category, with the official English name', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }, { id: 'B', tag: '1.1.1.5' }, { id: 'C' }]));
  const xml = await savedXml(modeler);
  expect(xml).toContain('name="eTOM gost-r-53633"');
  expect(xml.match(/<bpmn:categoryValue /g)).toHaveLength(1);
  expect(xml).toMatch(/<bpmn:categoryValue id="EtomValue_1_1_1_5" value="1\.1\.1\.5 Order handling" \/>/);
  expect(xml.match(/<bpmn:categoryValueRef>EtomValue_1_1_1_5<\/bpmn:categoryValueRef>/g)).toHaveLength(2);
});

test('saving is no change that a person made', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }]));
  let changes = 0;
  modeler.on(['commandStack.changed', 'elements.changed'], () => { changes++; });
  const xml = await savedXml(modeler);
  expect(changes).toBe(0);
  expect(modeler.get('commandStack').canUndo()).toBe(false);
  expect(await savedXml(modeler)).toBe(xml);
});

test('a renamed task and an undone one keep a true mirror', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }]));
  modeler.get('etomBlocks').replace(elementOf(modeler, 'A'), '1.1.1.10');
  expect(await savedXml(modeler)).toContain('value="1.1.1.10 Bill invoice management"');
  modeler.get('commandStack').undo();
  const xml = await savedXml(modeler);
  expect(xml).toContain('value="1.1.1.5 Order handling"');
  expect(xml).not.toContain('Bill invoice');
});
