import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

test('text that gets into the field without a key is searched too', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('popupMenu').open(elementOf(modeler, 'A'), 'bpmn-replace', { x: 100, y: 100 }, { search: true });
  const field = await expect.poll(() => document.querySelector<HTMLInputElement>('.djs-popup input')).not.toBeNull().then(() => found(document.querySelector<HTMLInputElement>('.djs-popup input')));
  await expect.poll(() => {
    field.value = 'Bill inquiry';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return document.querySelector('.djs-popup .djs-popup-label')?.textContent.trim();
  }).toBe('1.1.1.12 Bill inquiry handling');
});
