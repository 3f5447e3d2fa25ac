import { expect, test } from 'vitest';
import { builtInCatalogues } from '../../../src/etom/index.ts';
import { catalogue, ownElement } from '../../etom/catalogues.ts';
import { processXml } from '../diagram.ts';
import { badgeTextOf, elementOf, found, graphicsOf, openDiagram, savedXml, undoAll } from '../with-modeler.ts';
import type { Modeler } from '../../../src/modeling/index.ts';

const own = catalogue([ownElement('2.1.1.7', { parent: '1.1.1', verticals: ['F'], names: { en: 'Own selling', ru: 'Свои продажи' } })]);

function badgeKindOf(modeler: Modeler, id: string): string | undefined {
  return [...found(graphicsOf(modeler, id).querySelector('rect.etom-badge')).classList][1];
}

function offered(modeler: Modeler): string[] {
  modeler.get('popupMenu').open(elementOf(modeler, 'A'), 'bpmn-append', { x: 10, y: 10 }, { search: true });
  return [...document.querySelectorAll('.djs-popup [data-id]')].map((entry) => entry.getAttribute('data-id') ?? '').filter((id) => id.includes('etom-2.'));
}

test('other catalogues count at once: badges, menus, names and the mirror follow', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A', tag: '2.1.1.7' }, { id: 'B', tag: '1.1.1.5' }]));
  expect(badgeKindOf(modeler, 'A')).toBe('etom-badge-wrong');
  expect(offered(modeler)).toEqual([]);
  modeler.get('popupMenu').close();
  const untouched = graphicsOf(modeler, 'B').querySelector('.djs-visual')?.firstChild;

  modeler.get('etomTree').replace([...builtInCatalogues(), own]);

  expect(badgeKindOf(modeler, 'A')).toBe('etom-badge-valid');
  expect(badgeTextOf(modeler, 'A')).toBe('2.1.1.7');
  expect(graphicsOf(modeler, 'B').querySelector('.djs-visual')?.firstChild).toBe(untouched);
  expect(offered(modeler)).toEqual(['bpmn-append.etom-2.1.1.7']);
  expect(modeler.get<{ isOpen(name: string): boolean }>('etomBlockNames').isOpen('свои продажи')).toBe(true);
  expect(await savedXml(modeler)).toContain('value="2.1.1.7 Own selling"');

  modeler.get('etomTree').replace(builtInCatalogues());
  expect(badgeKindOf(modeler, 'A')).toBe('etom-badge-wrong');
});

test('the undo history stays', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('etomBlocks').place('1.1.1.5');
  modeler.get('etomTree').replace([own]);
  expect(modeler.get('etomTree').blocks.map(({ id }) => id)).toEqual(['2.1.1.7']);
  expect(undoAll(modeler)).toBe(1);
});
