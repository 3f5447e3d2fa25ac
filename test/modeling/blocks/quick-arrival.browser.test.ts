import { expect, test } from 'vitest';
import { isShape } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { found, openDiagram, tagOf } from '../with-modeler.ts';

test('given a drag whose pointer was over the canvas before it began, the block lies where it is dropped', async () => {
  const modeler = await openDiagram(processXml([]));
  const svg = found(modeler.get('canvas').getContainer().querySelector('svg'));
  const bounds = svg.getBoundingClientRect();
  const at = (x: number, y: number): MouseEventInit => ({ bubbles: true, cancelable: true, clientX: bounds.left + x, clientY: bounds.top + y, button: 0 });
  const row = document.createElement('button');
  row.addEventListener('dragstart', (event) => {
    event.preventDefault();
    modeler.get('etomBlocks').startDrag(event, '1.1.1.6');
  });
  document.body.append(row);

  svg.dispatchEvent(new MouseEvent('mouseover', at(300, 200)));
  row.dispatchEvent(new MouseEvent('dragstart', at(-5, 200)));
  svg.dispatchEvent(new MouseEvent('mousemove', at(400, 300)));
  svg.dispatchEvent(new MouseEvent('mousemove', at(420, 300)));
  svg.dispatchEvent(new MouseEvent('mouseup', at(420, 300)));
  row.remove();

  const blocks = modeler.get('elementRegistry').filter((element) => isShape(element) && tagOf(modeler, element) !== undefined);
  expect(blocks.map((block) => tagOf(modeler, block))).toEqual(['1.1.1.6']);
});
