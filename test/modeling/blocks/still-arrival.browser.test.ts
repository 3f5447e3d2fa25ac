import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { found, openDiagram } from '../with-modeler.ts';
import type { Modeler } from '../../../src/modeling/index.ts';

type MoveTo = (x: number, y: number) => void;

/** Begins to drag a block from outside and returns how the pointer goes on. */
async function drag(): Promise<{ readonly modeler: Modeler; readonly moveTo: MoveTo }> {
  const modeler = await openDiagram(processXml([]));
  const svg = found(modeler.get('canvas').getContainer().querySelector('svg'));
  const bounds = svg.getBoundingClientRect();
  const at = (x: number, y: number): MouseEventInit => ({ bubbles: true, cancelable: true, clientX: bounds.left + x, clientY: bounds.top + y, button: 0 });
  modeler.get('etomBlocks').startDrag(new MouseEvent('mousedown', at(-50, 200)), '1.1.1.6');
  return { modeler, moveTo: (x, y) => void svg.dispatchEvent(new MouseEvent('mousemove', at(x, y))) };
}

const scrolledTo = (modeler: Modeler): number => modeler.get('canvas').viewbox().x;

test('given a block that comes slowly over the edge, the canvas stays where it is', async () => {
  const { modeler, moveTo } = await drag();
  const before = scrolledTo(modeler);
  moveTo(-20, 200);
  moveTo(5, 200);
  moveTo(12, 200);
  expect(scrolledTo(modeler)).toBe(before);
});

test('given a block that was inside and comes to the edge again, the canvas scrolls', async () => {
  const { modeler, moveTo } = await drag();
  const before = scrolledTo(modeler);
  moveTo(5, 200);
  moveTo(300, 200);
  moveTo(10, 200);
  await expect.poll(() => scrolledTo(modeler)).toBeLessThan(before);
});

test('given a drag that ended at the edge, the next drag of an element scrolls as ever', async () => {
  const { modeler, moveTo } = await drag();
  moveTo(5, 200);
  modeler.get('dragging').cancel();
  const before = scrolledTo(modeler);
  modeler.get('dragging').init(new MouseEvent('mousedown', { clientX: 300, clientY: 300 }), 'test', { autoActivate: true, data: {} });
  moveTo(300, 200);
  moveTo(10, 200);
  await expect.poll(() => scrolledTo(modeler)).toBeLessThan(before);
});
