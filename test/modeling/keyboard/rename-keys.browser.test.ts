import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

function press(key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...modifiers });
  found(document.querySelector('.djs-container svg')).dispatchEvent(event);
  return event;
}

test.each(['F2', 'Enter'])('given one selected element, %s opens its name', async (key) => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('selection').select(elementOf(modeler, 'A'));
  expect(press(key).defaultPrevented).toBe(true);
  expect(modeler.get('directEditing').isActive(elementOf(modeler, 'A'))).toBe(true);
});

test.each([
  { what: 'nothing', ids: [], modifiers: {} },
  { what: 'several elements', ids: ['A', 'B'], modifiers: {} },
  { what: 'Ctrl held', ids: ['A'], modifiers: { ctrlKey: true } },
])('given $what, the key is left to the page', async ({ ids, modifiers }) => {
  const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'B' }]));
  modeler.get('selection').select(ids.map((id) => elementOf(modeler, id)));
  expect(press('F2', modifiers).defaultPrevented).toBe(false);
  expect(modeler.get('directEditing').isActive()).toBe(false);
});
