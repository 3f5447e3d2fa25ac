import { expect, test } from 'vitest';
import { processXml } from './diagram.ts';
import { canvasHost, closeAfterTest, elementOf, found, openDiagram } from './with-modeler.ts';
import { createModeler } from '../../src/modeling/index.ts';

test('the palette fits into 560 px', async () => {
  const host = canvasHost();
  host.style.height = '560px';
  const modeler = createModeler({ container: host });
  closeAfterTest(modeler, host);
  await modeler.importXML(processXml([]));
  const palette = found(host.querySelector('.djs-palette'));
  expect(palette.querySelectorAll('.entry').length).toBeGreaterThan(14);
  expect(palette.getBoundingClientRect().width).toBeLessThan(50);
  expect(palette.scrollHeight).toBeLessThanOrEqual(palette.clientHeight);
});

test('the icon font is loaded', async () => {
  await openDiagram(processXml([]));
  await document.fonts.load('22px bpmn');
  expect([...document.fonts].filter(({ family, status }) => family === 'bpmn' && status === 'loaded')).toHaveLength(1);
});

test('nothing lies on the bpmn.io mark', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', bounds: [850, 500, 140, 80] }]));
  modeler.get('selection').select(elementOf(modeler, 'A'));
  const mark = found(document.querySelector('.bjs-powered-by'));
  const { left, top, width, height } = mark.getBoundingClientRect();
  expect(width).toBeGreaterThan(40);
  for (const share of [0.1, 0.5, 0.9]) {
    const above = document.elementFromPoint(left + width * share, top + height * share);
    expect(mark.contains(above)).toBe(true);
  }
});
