import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Modeler } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram, tagOf, undoAll } from '../with-modeler.ts';

const row = processXml([{ id: 'A', name: 'Принять заказ' }, { id: 'Event', type: 'intermediateThrowEvent' }, { id: 'End', type: 'endEvent' }]);

function open(modeler: Modeler, menu: string, target: string): HTMLElement {
  const root = modeler.get('canvas').getRootElement();
  modeler.get('popupMenu').open(target === root.id ? root : elementOf(modeler, target), menu, { x: 100, y: 100 }, { title: 'Menu', search: true });
  return found(modeler.get('canvas').getContainer().querySelector<HTMLElement>('.djs-popup'));
}

function labelsOf(menu: Element): string[] {
  return [...menu.querySelectorAll('.entry .djs-popup-label')].map((label) => label.textContent.trim());
}

describe.each([
  { menu: 'bpmn-create', target: 'Process_1' },
  { menu: 'bpmn-append', target: 'A' },
  { menu: 'etom-append', target: 'A' },
  { menu: 'bpmn-replace', target: 'A' },
  { menu: 'bpmn-replace', target: 'Event' },
])('$menu for $target', ({ menu, target }) => {
  test('offers the eleven CRM elements first', async () => {
    const popup = open(await openDiagram(row, { locale: 'ru' }), menu, target);
    expect(popup.querySelector('.entry-header')?.textContent.trim()).toBe('eTOM · CRM');
    const labels = labelsOf(popup).slice(0, 11);
    expect(labels[0]).toBe('1.1.1.1 Поддержка и обеспечение готовности процессов CRM');
    expect(labels[10]).toBe('1.1.1.12 Обработка запросов по счетам');
    expect(popup.querySelectorAll('.entry img[src^="data:image/svg+xml"]')).toHaveLength(11);
  });
});

test.each(['A', 'End'])('the replace menu of %s still offers the stock types', async (target) => {
  const popup = open(await openDiagram(row), 'bpmn-replace', target);
  expect(popup.querySelectorAll('.entry [class*="bpmn-icon"]').length).toBeGreaterThan(3);
  expect(labelsOf(popup).some((label) => label.startsWith('1.1.1.5'))).toBe(target === 'A');
});

test.each([
  { typed: '1.1.1.5', finds: '1.1.1.5 Обработка заказов' },
  { typed: 'order hand', finds: '1.1.1.5 Обработка заказов' },
  { typed: 'выставлением', finds: '1.1.1.10 Управление выставлением счетов' },
  { typed: '1.1.2.2', finds: /^1\.1\.2\.2 / },
])('searching for $typed', async ({ typed, finds }) => {
  const popup = open(await openDiagram(row, { locale: 'ru' }), 'bpmn-append', 'A');
  await userEvent.fill(found(popup.querySelector('input')), typed);
  await expect.poll(() => labelsOf(popup)[0]).toMatch(finds);
});

describe('choosing', () => {
  const choose = async (modeler: Modeler, menu: string, target: string): Promise<void> => {
    const popup = open(modeler, menu, target);
    await userEvent.click(found(popup.querySelector('[data-id$="etom-1.1.1.6"]')));
  };

  test('appends with a flow', async () => {
    const modeler = await openDiagram(row);
    await choose(modeler, 'etom-append', 'A');
    const [next] = elementOf(modeler, 'A').outgoing;
    expect(modeler.get('selection').get().map((element) => tagOf(modeler, element))).toEqual(['1.1.1.6']);
    expect(next?.type).toBe('bpmn:SequenceFlow');
    expect(modeler.get('popupMenu').isOpen()).toBe(false);
    expect(undoAll(modeler)).toBe(1);
  });

  test('replaces', async () => {
    const modeler = await openDiagram(row);
    await choose(modeler, 'bpmn-replace', 'A');
    expect(tagOf(modeler, 'A')).toBe('1.1.1.6');
    expect(elementOf(modeler, 'A').businessObject.name).toBe('Принять заказ');
    expect(undoAll(modeler)).toBe(1);
  });

  test('by keyboard creates at once: N, a word, Enter', async () => {
    const modeler = await openDiagram(row);
    modeler.get('canvas').focus();
    await userEvent.keyboard('n');
    await userEvent.keyboard('handling');
    await expect.poll(() => labelsOf(document.body)[0]).toMatch(/handling/);
    await userEvent.keyboard('{Enter}');
    expect(modeler.get('selection').get().map((element) => tagOf(modeler, element))).toHaveLength(1);
    expect(modeler.get('popupMenu').isOpen()).toBe(false);
    expect(undoAll(modeler)).toBe(1);
  });

  test('by keyboard appends after the selected element: A, Enter', async () => {
    const modeler = await openDiagram(row);
    modeler.get('selection').select(elementOf(modeler, 'A'));
    modeler.get('canvas').focus();
    await userEvent.keyboard('a');
    await expect.poll(() => modeler.get('popupMenu').isOpen()).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(modeler.get('selection').get().map((element) => tagOf(modeler, element))).toEqual(['1.1.1.1']);
    expect(undoAll(modeler)).toBe(1);
  });
});

describe('the context pad', () => {
  test('opens the menu of blocks', async () => {
    const modeler = await openDiagram(row, { locale: 'ru' });
    modeler.get('selection').select(elementOf(modeler, 'A'));
    const entry = found(document.querySelector('.djs-context-pad [data-action="etom.append-block"]'));
    expect(entry.getAttribute('title') ?? entry.getAttribute('aria-label')).toBe('Добавить блок eTOM');
    await userEvent.click(entry);
    expect(labelsOf(found(document.querySelector('.djs-popup')))).toHaveLength(11);
  });

  test('offers no block after an end', async () => {
    const modeler = await openDiagram(row);
    modeler.get('selection').select(elementOf(modeler, 'End'));
    expect(document.querySelector('.djs-context-pad.open')).not.toBeNull();
    expect(document.querySelector('[data-action="etom.append-block"]')).toBeNull();
  });
});
