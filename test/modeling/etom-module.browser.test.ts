import BpmnModeler from 'bpmn-js/lib/Modeler.js';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import etom, { moddleDescriptor } from '../../src/modeling/index.ts';
import type { Modeler } from '../../src/modeling/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { processXml } from './diagram.ts';
import { badgeTextOf, canvasHost, closeAfterTest, elementOf, found, graphicsOf, savedXml, tagOf, undoAll } from './with-modeler.ts';

const own: Catalogue = {
  id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свои' }, provenance: 'test', prefix: '770123',
  elements: [{
    id: '770123.2.1.1.1', level: 2, parent: '1.1.1', names: { en: 'Own selling', ru: 'Свои продажи' }, official: [], verticals: ['F'],
    functions: [], status: 'organisation',
  }],
};

/** What the README shows for a page that is not ours. */
async function plainModeler(xml: string, options: object = {}): Promise<Modeler> {
  const container = canvasHost();
  const modeler = new BpmnModeler({ container, additionalModules: [etom], moddleExtensions: { etom: moddleDescriptor }, ...options }) as unknown as Modeler;
  closeAfterTest(modeler, container);
  await modeler.importXML(xml);
  return modeler;
}

test('a plain modeller with our module draws badges, keeps tags and mirrors them', async () => {
  const modeler = await plainModeler(processXml([{ id: 'A', tag: '1.1.1.5' }, { id: 'B' }]));
  expect(['A', 'B'].map((id) => badgeTextOf(modeler, id))).toEqual(['1.1.1.5', '?']);
  modeler.get('etomTags').set([elementOf(modeler, 'B')], [{ processId: '1.1.1.6', functions: [] }]);
  const xml = await savedXml(modeler);
  expect(xml.match(/<bpmn:categoryValueRef>/g)).toHaveLength(2);
  expect(undoAll(modeler)).toBe(1);
});

test('context pad and menus work there', async () => {
  const modeler = await plainModeler(processXml([{ id: 'A' }]), { etom: { locale: 'ru' } });
  modeler.get('selection').select(elementOf(modeler, 'A'));
  await userEvent.click(found(document.querySelector('[data-action="etom.append-block"]')));
  await userEvent.click(found(document.querySelector('.djs-popup [data-id$="etom-1.1.1.5"]')));
  const [block] = modeler.get('selection').get();
  expect(block?.businessObject.name).toBe('Обработка заказов');
  expect(tagOf(modeler, found(block))).toBe('1.1.1.5');
});

test('the host\'s catalogues are those that count', async () => {
  const modeler = await plainModeler(processXml([{ id: 'A', tag: '1.1.1.5' }, { id: 'B', tag: '770123.2.1.1.1' }]), { etom: { catalogues: [own] } });
  const kindOf = (id: string): string[] => [...found(graphicsOf(modeler, id).querySelector('rect.etom-badge')).classList].slice(1);
  expect([kindOf('A'), kindOf('B')]).toEqual([['etom-badge-wrong'], ['etom-badge-valid']]);
  expect(modeler.get('etomTree').blocks.map(({ id }) => id)).toEqual(['770123.2.1.1.1']);
});

test('a service of the host takes the place of ours', async () => {
  const translate = ['value', (text: string) => `<${text}>`];
  const modeler = await plainModeler(processXml([]), { additionalModules: [etom, { translate }] });
  expect(modeler.get('translate')('Task')).toBe('<Task>');
});

test('its pictures hold colors, not names of colors', async () => {
  const modeler = await plainModeler(processXml([{ id: 'A', tag: '1.1.1.5' }]));
  const { svg } = await modeler.saveSVG();
  expect(svg).toContain('>1.1.1.5</text>');
  expect(svg).not.toContain('var(');
});
