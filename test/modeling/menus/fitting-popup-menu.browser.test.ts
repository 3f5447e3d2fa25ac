import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

test.each([
  { x: 100, y: 100 }, { x: 5000, y: 5000 }, { x: 1200, y: 350 }, { x: -50, y: -50 }, { x: 100, y: 700 },
])('a menu opened at $x, $y lies inside the window', async (position) => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('popupMenu').open(elementOf(modeler, 'A'), 'bpmn-replace', position, { title: 'Menu', search: true });
  const menu = found(document.querySelector('.djs-popup'));
  await expect.poll(() => {
    const { left, top, right, bottom } = menu.getBoundingClientRect();
    return left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
  }).toBe(true);
});

test('a menu that a key opens while the pointer is elsewhere goes to the middle of the canvas', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('popupMenu').open(elementOf(modeler, 'A'), 'bpmn-replace', { x: -50, y: -50 }, { title: 'Menu', search: true });
  const [menu, canvas] = [found(document.querySelector('.djs-popup')), modeler.get('canvas').getContainer()];
  const middle = (node: Element): number => {
    const { left, right } = node.getBoundingClientRect();
    return Math.round((left + right) / 2);
  };
  await expect.poll(() => Math.abs(middle(menu) - middle(canvas))).toBeLessThanOrEqual(1);
});
