import { expect, test } from 'vitest';
import { createModeler, revealElement } from '../../src/modeling/index.ts';
import { processXml } from './diagram.ts';
import { canvasHost, closeAfterTest, elementOf, found, openDiagram, savedXml } from './with-modeler.ts';

test('scrolls to an element and selects it', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'Far', bounds: [5000, 4000, 100, 80] }]));
  expect(revealElement(modeler, 'Far')).toBe(true);
  const { x, y, width, height } = modeler.get('canvas').viewbox();
  const far = elementOf(modeler, 'Far');
  expect(far.x > x && far.y > y && far.x + far.width < x + width && far.y + far.height < y + height).toBe(true);
  expect(modeler.get('selection').get()).toEqual([far]);
});

test('finds an element inside a collapsed sub-process, and the way back', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'Sub', type: 'subProcess', expanded: true, bounds: [300, 100, 300, 200] }]));
  const sub = elementOf(modeler, 'Sub');
  const inner = found(modeler.get('etomBlocks').place('1.1.1.5', { x: 450, y: 200 }));
  expect(inner.parent).toBe(sub);
  modeler.get('modeling').toggleCollapse(sub);

  const host = canvasHost();
  const again = createModeler({ container: host });
  closeAfterTest(again, host);
  await again.importXML(await savedXml(modeler));
  expect(revealElement(again, inner.id)).toBe(true);
  expect(again.get('canvas').getRootElement().id).toBe('Sub_plane');
  expect(revealElement(again, 'A')).toBe(true);
  expect(again.get('canvas').getRootElement().id).toBe('Process_1');
});

test('shows a plane without selecting anything', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('selection').select(elementOf(modeler, 'A'));
  expect(revealElement(modeler, 'Process_1')).toBe(true);
  expect(modeler.get('selection').get()).toEqual([]);
});

test('says when an element is not drawn', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  expect(revealElement(modeler, 'Nowhere')).toBe(false);
});
