import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

function press(code: string, key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...modifiers });
  found(document.querySelector('.djs-container svg')).dispatchEvent(event);
  return event;
}

test.each([
  { layout: 'Latin', key: 'z' },
  { layout: 'Russian', key: 'я' },
])('Ctrl+Z undoes with a $layout layout', async ({ key }) => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('modeling').moveElements([elementOf(modeler, 'A')], { x: 50, y: 0 });
  const event = press('KeyZ', key, { ctrlKey: true });
  expect(elementOf(modeler, 'A').x).toBe(100);
  expect(event.defaultPrevented).toBe(true);
});

test('a letter opens a menu with a Russian layout', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  press('KeyN', 'т');
  expect(modeler.get('popupMenu').isOpen()).toBe(true);
});

test('a letter that means nothing is left to the page', async () => {
  await openDiagram(processXml([{ id: 'A' }]));
  expect(press('KeyQ', 'й').defaultPrevented).toBe(false);
});
