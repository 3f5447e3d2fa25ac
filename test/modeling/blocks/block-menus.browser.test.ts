import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { builtInCatalogues } from '../../../src/etom/index.ts';
import type { Catalogue } from '../../../src/etom/index.ts';
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
  { typed: 'заказа', finds: '1.1.1.5 Обработка заказов' },
  { typed: '1.1.1.8', finds: /^1\.1\.1\.1[0-2] / },
  { typed: 'Задача', finds: 'Задача' },
  { typed: 'сервис', finds: 'Задача-сервис' },
])('searching for $typed', async ({ typed, finds }) => {
  const popup = open(await openDiagram(row, { locale: 'ru' }), 'bpmn-append', 'A');
  await userEvent.fill(found(popup.querySelector('input')), typed);
  await expect.poll(() => labelsOf(popup)[0]).toMatch(finds);
});

describe('inside an element that the organisation has divided', () => {
  const own: Catalogue = {
    id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свой' }, provenance: 'test', prefix: '770123',
    elements: ['Check the address', 'Reserve the number'].map((en, index) => ({
      id: `770123.1.1.1.5.${index + 1}`, level: 3, names: { en, ru: en }, official: [], verticals: ['F'], functions: [], status: 'organisation',
    })),
  };
  const catalogues = [...builtInCatalogues(), own];
  const inner = '<bpmn:extensionElements><etom:tag processId="1.1.1.5"/></bpmn:extensionElements><bpmn:task id="Inner"/>';
  const nested = processXml([{ id: 'Sub', type: 'subProcess', inner, expanded: true, bounds: [100, 100, 350, 200] }, { id: 'Inner', bounds: [150, 150, 100, 80] }, { id: 'Outer', bounds: [600, 100, 100, 80] }])
    .replace('<bpmn:task id="Inner"  ></bpmn:task><bpmn:task id="Outer"', '<bpmn:task id="Outer"');

  test.each([['Inner', true], ['Outer', false], ['Sub', false]] as const)('the menu of %s offers the parts first: %s', async (id, offered) => {
    const popup = open(await openDiagram(nested, { catalogues }), 'bpmn-replace', id);
    expect(popup.querySelector('.entry-header')?.textContent.trim()).toBe(offered ? 'Inside 1.1.1.5 Order handling' : 'eTOM · CRM');
    expect(labelsOf(popup).slice(0, 2).includes('770123.1.1.1.5.1 Check the address')).toBe(offered);
  });

  test('searching finds the parts before the rest, and everywhere', async () => {
    for (const [id, finds] of [['Inner', '770123.1.1.1.5.1 Check the address'], ['Outer', '770123.1.1.1.5.1 Check the address']] as const) {
      const popup = open(await openDiagram(nested, { catalogues }), 'bpmn-replace', id);
      await userEvent.fill(found(popup.querySelector('input')), 'address');
      await expect.poll(() => labelsOf(popup)[0]).toBe(finds);
    }
  });

  test('a plane of a collapsed sub-process counts as its inside', async () => {
    const collapsed = nested.replace('isExpanded="true"', 'isExpanded="false"')
      .replace('</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>', '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram><bpmndi:BPMNDiagram id="D2"><bpmndi:BPMNPlane id="Sub_plane" bpmnElement="Sub"/></bpmndi:BPMNDiagram>');
    const modeler = await openDiagram(collapsed, { catalogues });
    const canvas = modeler.get('canvas');
    canvas.setRootElement(found(canvas.getRootElements().find(({ id }) => id === 'Sub_plane')));
    expect(modeler.get('etomTags').elementAround(canvas.getRootElement())?.id).toBe('1.1.1.5');
  });
});

test('a search without a hit says so', async () => {
  const popup = open(await openDiagram(row), 'bpmn-append', 'A');
  await userEvent.fill(found(popup.querySelector('input')), 'qqqqqqq');
  await expect.poll(() => popup.querySelector('.djs-popup-no-results')?.textContent).toContain('Nothing fits “qqqqqqq”');
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
