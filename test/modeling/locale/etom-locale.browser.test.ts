import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, openDiagram } from '../with-modeler.ts';

const one = processXml([{ id: 'A', tag: '1.1.1.5', name: 'Order handling' }]);

function titleOf(action: string): string | null {
  const entry = document.querySelector(`[data-action="${action}"]`);
  return entry?.getAttribute('title') ?? entry?.getAttribute('aria-label') ?? null;
}

test('switching the language retranslates palette, context pad and menus, and no name in the diagram', async () => {
  const modeler = await openDiagram(one);
  const locale = modeler.get('etomLocale');
  modeler.get('selection').select(elementOf(modeler, 'A'));
  expect([titleOf('hand-tool'), titleOf('etom.append-block')]).toEqual(['Activate hand tool', 'Append eTOM block']);

  locale.set('ru');

  expect(locale.get()).toBe('ru');
  expect([titleOf('hand-tool'), titleOf('etom.append-block')]).toEqual(['Включить инструмент «Рука»', 'Добавить блок eTOM']);
  expect(elementOf(modeler, 'A').businessObject.name).toBe('Order handling');
  expect(modeler.get('commandStack').canUndo()).toBe(false);
  locale.set('en');
  expect(titleOf('hand-tool')).toBe('Activate hand tool');
});

test('an open menu is closed', async () => {
  const modeler = await openDiagram(one);
  modeler.get('popupMenu').open(elementOf(modeler, 'A'), 'bpmn-replace', { x: 10, y: 10 });
  modeler.get('etomLocale').set('ru');
  expect(modeler.get('popupMenu').isOpen()).toBe(false);
});

test('the language of the options counts from the start', async () => {
  const modeler = await openDiagram(one, { locale: 'ru' });
  expect(modeler.get('translate')('Append {name}', { name: 'x' })).toBe('Append x');
  expect(modeler.get('translate')('Task')).toBe('Задача');
  expect(modeler.get('translate')('failed to import {element}', { element: 'A' })).toBe('Не удалось импортировать A');
});
