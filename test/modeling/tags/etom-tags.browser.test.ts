import { describe, expect, test } from 'vitest';
import { poolsXml, processXml } from '../diagram.ts';
import { badgeTextOf, elementOf, found, openDiagram, savedXml, tagOf, undoAll } from '../with-modeler.ts';

const order = { processId: '1.1.1.5', edition: 'gost-r-53633', functions: ['credit-check'] } as const;

describe('setting tags', () => {
  test('tags several elements in one undo step and draws them anew', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'B', tag: '1.1.1.4' }]));
    const changed: string[] = [];
    modeler.on<{ elements: { id: string }[] }>('elements.changed', ({ elements }) => changed.push(...elements.map(({ id }) => id)));

    modeler.get('etomTags').set([elementOf(modeler, 'A'), elementOf(modeler, 'B')], [order]);

    expect(modeler.get('etomTags').read(elementOf(modeler, 'A'))).toEqual({ tags: [order], recovered: false });
    expect(changed.toSorted()).toEqual(['A', 'B']);
    expect(['A', 'B'].map((id) => badgeTextOf(modeler, id))).toEqual(['1.1.1.5', '1.1.1.5']);
    expect(undoAll(modeler)).toBe(1);
    expect(['A', 'B'].map((id) => badgeTextOf(modeler, id))).toEqual(['?', '1.1.1.4']);
    modeler.get('commandStack').redo();
    expect(['A', 'B'].map((id) => badgeTextOf(modeler, id))).toEqual(['1.1.1.5', '1.1.1.5']);
  });

  test('gives several elements a primary tag in one undo step; the further tags of each stay', async () => {
    const also = (id: string): string => `<etom:tag processId="${id}"/>`;
    const tagged = (...ids: string[]): string => `<bpmn:extensionElements>${ids.map(also).join('')}</bpmn:extensionElements>`;
    const modeler = await openDiagram(processXml([{ id: 'A', inner: tagged('1.1.1.4', '1.1.1.6') }, { id: 'B' }, { id: 'C', inner: tagged('1.1.1.4', '1.1.1.5') }]));
    const ids = (id: string): string[] => modeler.get('etomTags').read(elementOf(modeler, id)).tags.map(({ processId }) => processId);
    modeler.get('etomTags').assign(['A', 'B', 'C'].map((id) => elementOf(modeler, id)), order);
    expect(['A', 'B', 'C'].map(ids)).toEqual([['1.1.1.5', '1.1.1.6'], ['1.1.1.5'], ['1.1.1.5']]);
    expect(undoAll(modeler)).toBe(1);
    expect(['A', 'B', 'C'].map(ids)).toEqual([['1.1.1.4', '1.1.1.6'], [], ['1.1.1.4', '1.1.1.5']]);
  });

  test('a label answers for the element that it names', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Start', type: 'startEvent', name: 'Beginning' }]));
    const label = elementOf(modeler, 'Start_label');
    modeler.get('etomTags').set([label, elementOf(modeler, 'Start')], [order]);
    expect(tagOf(modeler, label)).toBe('1.1.1.5');
    expect(undoAll(modeler)).toBe(1);
  });

  test('keeps what others wrote into the extension', async () => {
    const inner = '<bpmn:extensionElements><x:note xmlns:x="urn:x" text="kept"/><etom:tag processId="1.1.1.4" later="kept too"/></bpmn:extensionElements>';
    const modeler = await openDiagram(processXml([{ id: 'A', inner }]));
    modeler.get('etomTags').set([elementOf(modeler, 'A')], [order]);
    const xml = await savedXml(modeler);
    expect(xml).toContain('text="kept"');
    expect(xml).toMatch(/<etom:tag processId="1\.1\.1\.5" edition="gost-r-53633" functions="credit-check" later="kept too" ?\/>/);
    modeler.get('commandStack').undo();
    expect(await savedXml(modeler)).toMatch(/<etom:tag processId="1\.1\.1\.4" later="kept too" ?\/>/);
  });

  test('removing the last tag removes the extension and the mirror; undo brings both back', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A', tag: '1.1.1.5' }]));
    await savedXml(modeler);
    modeler.get('etomTags').set([elementOf(modeler, 'A')], []);
    expect(await savedXml(modeler)).not.toMatch(/etom:tag|categoryValue|extensionElements/);
    expect(badgeTextOf(modeler, 'A')).toBe('?');
    modeler.get('commandStack').undo();
    const xml = await savedXml(modeler);
    expect(xml).toMatch(/<etom:tag processId="1\.1\.1\.5"/);
    expect(xml).toContain('<bpmn:categoryValueRef>EtomValue_1_1_1_5</bpmn:categoryValueRef>');
  });

  test('undoing the first tag leaves no mirror of it, although a save wrote one', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A' }]));
    modeler.get('etomTags').set([elementOf(modeler, 'A')], [order]);
    await savedXml(modeler);
    modeler.get('commandStack').undo();
    expect(modeler.get('etomTags').read(elementOf(modeler, 'A')).tags).toEqual([]);
    expect(await savedXml(modeler)).not.toMatch(/categoryValue/);
  });

  test('a pool and a process get no reference to a category, also by an undo', async () => {
    const modeler = await openDiagram(poolsXml([{ id: 'Shop', nodes: [] }]));
    const process = await openDiagram(processXml([]));
    for (const [opened, element] of [[modeler, elementOf(modeler, 'Shop')], [process, process.get('canvas').getRootElement()]] as const) {
      opened.get('etomTags').set([element], [order]);
      expect(await savedXml(opened)).toContain('<etom:tag processId="1.1.1.5"');
      opened.get('etomTags').set([element], []);
      opened.get('commandStack').undo();
      opened.get('commandStack').undo();
      expect(await savedXml(opened)).not.toMatch(/categoryValueRef|etom:tag/);
    }
  });

  test('a collapsed sub-process tagged on its own plane shows it outside', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Sub', type: 'subProcess', expanded: false }]));
    const shape = elementOf(modeler, 'Sub');
    modeler.get('modeling').toggleCollapse(shape);
    modeler.get('modeling').toggleCollapse(shape);
    const plane = found(modeler.get('canvas').getRootElements().find(({ id }) => id === 'Sub_plane'));
    modeler.get('etomTags').set([plane], [order]);
    expect(badgeTextOf(modeler, 'Sub')).toBe('1.1.1.5');
  });
});

describe('someone else\'s process', () => {
  const pools = poolsXml([{ id: 'Bank', nodes: [{ id: 'A' }, { id: 'B', tag: '1.1.1.5' }] }, { id: 'Shop', nodes: [{ id: 'C' }] }]);

  test('its switch takes the missing badges away, in one undo step', async () => {
    const modeler = await openDiagram(pools);
    const tags = modeler.get('etomTags');
    const badges = (): (string | undefined)[] => ['A', 'B', 'C'].map((id) => badgeTextOf(modeler, id));

    tags.setExternal(elementOf(modeler, 'Bank'), true);
    expect(badges()).toEqual([undefined, '1.1.1.5', '?']);
    expect(['Bank', 'A', 'C'].map((id) => tags.isExternal(elementOf(modeler, id)))).toEqual([true, true, false]);
    expect(await savedXml(modeler)).toContain('etom:external="true"');

    expect(undoAll(modeler)).toBe(1);
    expect(badges()).toEqual(['?', '1.1.1.5', '?']);
    expect(await savedXml(modeler)).not.toContain('external');
  });

  test('asking for what is so already, or of something else, does nothing', async () => {
    const modeler = await openDiagram(pools);
    modeler.get('etomTags').setExternal(elementOf(modeler, 'Bank'), false);
    modeler.get('etomTags').setExternal(elementOf(modeler, 'A'), true);
    expect(modeler.get('commandStack').canUndo()).toBe(false);
  });

  test('what is moved over to us needs a tag', async () => {
    const modeler = await openDiagram(poolsXml([{ id: 'Bank', attributes: 'etom:external="true"', nodes: [{ id: 'A' }] }, { id: 'Shop', nodes: [] }]));
    expect(badgeTextOf(modeler, 'A')).toBeUndefined();
    modeler.get('modeling').moveElements([elementOf(modeler, 'A')], { x: 0, y: 220 }, elementOf(modeler, 'Shop'));
    expect(badgeTextOf(modeler, 'A')).toBe('?');
  });
});
