import { describe, expect, it } from 'vitest';
import { createElementTree } from '../../src/etom/index.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { readDefinitions } from '../../src/bpmn/index.ts';
import { findOwnUses, mayHoldOwnUse, ownUses, strayUses, usesChangedBy } from '../../src/editor/catalogue-use.ts';
import type { OwnUse, ShownDiagram } from '../../src/editor/catalogue-use.ts';
import { catalogue, ownElement, treeWith } from '../etom/catalogues.ts';

const nobody = (): undefined => undefined;

function diagram(...tasks: readonly (readonly [id: string, processId: string])[]): string {
  const tags = tasks.map(([id, processId]) => `<task id="${id}" name="Do ${id}"><extensionElements><e:tag processId="${processId}"/></extensionElements></task>`);
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:e="urn:etom-flow:tags:1" targetNamespace="t"><process id="p">${tags.join('')}</process></definitions>`;
}

const mirrored = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><category id="c" name="eTOM gost-r-53633"><categoryValue id="v" value='2.1.1.7 Own selling'/></category><process id="p"><userTask id="M"><categoryValueRef>v</categoryValueRef></userTask></process></definitions>`;

async function storeOf(...diagrams: readonly (readonly [name: string, xml: string])[]): Promise<Store> {
  let time = 0;
  const store = createMemoryStore({ now: () => ++time });
  for (const [name, xml] of diagrams) await store.create({ name, xml });
  return store;
}

const told = (uses: readonly OwnUse[]): string[] => uses.map((use) => `${use.diagram.name}: ${use.elementId} ${use.elementType} ${use.elementName} ${use.processId}`);

describe('uses of own IDs', () => {
  it('are found in every diagram, also in mirrors and under an ID that is written oddly', async () => {
    const store = await storeOf(['A', diagram(['T1', '1.1.1.5'], ['T2', '770001.1.1.1.5.1'])], ['B', mirrored], ['C', diagram(['T3', ' 2. 1.1.7.'])], ['D', diagram(['T4', '1.1.1.6'])]);
    expect(told(await findOwnUses({ store, shown: nobody }))).toEqual(['C: T3 Task Do T3 2.1.1.7', 'B: M UserTask  2.1.1.7', 'A: T2 Task Do T2 770001.1.1.1.5.1']);
  });

  it('of the diagram on show are those that it has now, and come first', async () => {
    const store = await storeOf(['A', diagram(['T1', '2.1.1.7'])], ['B', diagram(['T2', '2.1.1.8'])]);
    const id = (await store.list()).find(({ name }) => name === 'A')?.id ?? '';
    const { definitions } = await readDefinitions(diagram(['T9', '2.1.1.9']));
    const shown = (): ShownDiagram => ({ id, name: 'A', definitions });
    expect(told(await findOwnUses({ store, shown }))).toEqual(['A: T9 Task Do T9 2.1.1.9', 'B: T2 Task Do T2 2.1.1.8']);
  });

  it('are none where a diagram cannot be read, lies in the trash or nobody waits any more', async () => {
    const store = await storeOf(['A', '<definitions processId="2.1.1.7"'], ['B', diagram(['T2', '2.1.1.8'])]);
    expect(await findOwnUses({ store, shown: nobody, goesOn: () => false })).toEqual([]);
    const id = (await store.list()).find(({ name }) => name === 'B')?.id ?? '';
    await store.remove(id);
    expect(await findOwnUses({ store, shown: nobody })).toEqual([]);
    expect(await findOwnUses({ store: { ...store, open: () => Promise.reject(new Error('gone')) }, shown: nobody })).toEqual([]);
  });

  it.each([
    [diagram(['T', '1.1.1.5']), false],
    [diagram(['T', '2.1.1.7']), true],
    [diagram(['T', '77ОООО.1.1.1.5']), true],
    [diagram(['T', '&#50;.1.1.7']), true],
    [mirrored, true],
    ['<a processId = \'770001.1.1\'/>', true],
    ['2.1.1.7', false],
  ])('may be in %j: %s', (xml, may) => {
    expect(mayHoldOwnUse(xml)).toBe(may);
  });
});

describe('a change of catalogues', () => {
  const own = catalogue([ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('770001.1.1.1.5'), ownElement('770001.1.1.1.5.1')], { prefix: '770001' });
  const usesOf = async (...ids: readonly string[]): Promise<readonly OwnUse[]> =>
    ownUses((await readDefinitions(diagram(...ids.map((id, index) => [`T${index}`, id] as const)))).definitions, { id: 'a', name: 'A' });

  it.each([
    ['2.1.1.7', ['2.1.1.7', '2.1.1.7.3']],
    ['770001.1.1.1.5', ['770001.1.1.1.5']],
    ['770001.1.1.1.5.1', ['770001.1.1.1.5.1']],
  ])('without %s changes what %j mean', async (gone, changed) => {
    const uses = await usesOf('2.1.1.7', '2.1.1.7.3', '770001.1.1.1.5', '770001.1.1.1.5.1', '770001.1.1.1.6', '2.1.1.40');
    const after = treeWith({ ...own, elements: own.elements.filter(({ id }) => id !== gone) });
    expect(usesChangedBy(uses, treeWith(own), after).map(({ processId }) => processId)).toEqual(changed);
  });

  it('without all of them leaves every own ID stray', async () => {
    const uses = await usesOf('2.1.1.7', '770001.1.1.1.6');
    expect(strayUses(uses, treeWith(own))).toEqual([]);
    const unlisted = await usesOf('770001.1.1.1.6.1');
    expect(strayUses(unlisted, treeWith(own))).toEqual(unlisted);
    expect(strayUses(uses, createElementTree([]))).toEqual(uses);
    expect(usesChangedBy(uses, treeWith(own), treeWith())).toEqual(uses);
  });
});
