import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, openDiagram } from '../with-modeler.ts';

test('a canvas that the browser scrolled for the caret lies as before when the name is written', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  const canvas = modeler.get('canvas');
  modeler.get('directEditing').activate(elementOf(modeler, 'A'));
  const container = canvas.getContainer();
  const below = document.createElement('div');
  below.style.cssText = 'position:absolute;top:2000px;left:2000px;width:10px;height:10px';
  container.append(below);
  container.scrollTo(30, 40);
  expect([container.scrollLeft, container.scrollTop]).toEqual([30, 40]);
  await new Promise((resolve) => {
    container.addEventListener('scroll', resolve, { once: true });
  });
  modeler.get<{ complete(): void }>('directEditing').complete();
  expect([container.scrollLeft, container.scrollTop]).toEqual([0, 0]);
});
