import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBelow, addVariant, addWithId, catalogueFaults, changeElement, changePrefix, createElementTree, duplicateElement, hangingOn, isOwnId, moveElement, parseCatalogue,
  removeElement, serializeCatalogue, usablePart,
} from '../../src/etom/index.ts';
import type { CatalogueDraft, EtomElement } from '../../src/etom/index.ts';
import { catalogue, element, ownElement, treeWith } from './catalogues.ts';

const tree = treeWith();
const nothing = (): boolean => false;
const order = tree.get('1.1.1.5') ?? element('1.1.1.5');
const acme = (...elements: readonly EtomElement[]): CatalogueDraft => catalogue(elements, { prefix: '770001' });
const ids = (draft: CatalogueDraft | undefined): string | undefined => draft?.elements.map(({ id, parent }) => (parent === undefined ? id : `${id}<${parent}`)).join(' ');

describe('an added element', () => {
  it('below a standard one has the next number, its level, the verticals of the parent and no name', () => {
    const added = addBelow(acme(ownElement('770001.1.1.1.5.1')), order, (id) => id === '770001.1.1.1.5.2');
    expect(added?.index).toBe(1);
    expect(added?.draft.elements[1]).toEqual({
      id: '770001.1.1.1.5.3', level: 3, names: { en: '', ru: '' }, official: ['ru', 'en'], verticals: ['F'], functions: [], status: 'organisation',
    });
  });

  it('of level 2 names its group', () => {
    expect(ids(addBelow(acme(), tree.get('1.1.1') ?? order, nothing)?.draft)).toBe('2.1.1.1<1.1.1');
  });

  it('is not added below level 3', () => {
    expect(addBelow(acme(), ownElement('2.1.1.7.1'), nothing)).toBeUndefined();
  });

  it('that redefines a standard one has all that the standard says', () => {
    const added = addVariant(acme(), order, nothing);
    expect(added?.draft.elements[0]).toEqual({
      id: '770001.1.1.1.5', level: 2, names: order.names, official: ['ru', 'en'], description: order.description, verticals: order.verticals, functions: order.functions,
      status: 'organisation',
    });
    expect(addVariant(added?.draft ?? acme(), order, nothing)).toBeUndefined();
    expect(addVariant(acme(), order, (id) => id === '770001.1.1.1.5')).toBeUndefined();
    expect(addVariant(catalogue([]), order, nothing)).toBeUndefined();
  });

  it('of a diagram keeps its ID', () => {
    expect(addWithId(acme(), { id: '2.1.1.40', parent: '1.1.1' }, order, 'Заказ').draft.elements[0]).toMatchObject({ id: '2.1.1.40', level: 2, parent: '1.1.1', names: { en: 'Заказ', ru: 'Заказ' }, verticals: ['F'] });
  });
});

describe('a changed element', () => {
  const family = acme(ownElement('2.1.1.7', { parent: '1.1.1' }), ownElement('2.1.1.7.1'), ownElement('2.1.1.70', { parent: '1.1.1' }), ownElement('2.1.1.8', { parent: '1.1.1', status: 'retired', successors: ['2.1.1.7'] }));

  it('has what was changed; what is undefined is gone', () => {
    expect(changeElement(family, 0, { names: { en: 'A', ru: 'А' }, parent: undefined }).elements[0]).toEqual({ ...ownElement('2.1.1.7'), names: { en: 'A', ru: 'А' } });
  });

  it('takes with it what stands below it and what names it', () => {
    const changed = changeElement(family, 0, { id: '2.1.1.9' });
    expect(ids(changed)).toBe('2.1.1.9<1.1.1 2.1.1.9.1 2.1.1.70<1.1.1 2.1.1.8<1.1.1');
    expect(changed.elements[3]?.successors).toEqual(['2.1.1.9']);
    expect(changed.elements[2]).toBe(family.elements[2]);
  });

  it('leaves alone what another element of the same ID may own', () => {
    const twins = acme(ownElement('2.1.1.7'), ownElement('2.1.1.7'), ownElement('2.1.1.7.1'));
    expect(ids(changeElement(twins, 0, { id: '2.1.1.9' }))).toBe('2.1.1.9 2.1.1.7 2.1.1.7.1');
  });

  it('follows a move to another parent', () => {
    const draft = acme(ownElement('770001.1.1.1.5.1'), ownElement('2.1.1.7', { parent: '1.1.1' }));
    expect(ids(moveElement(draft, 0, tree.get('1.1.1.6') ?? order, nothing))).toBe('770001.1.1.1.6.1 2.1.1.7<1.1.1');
    expect(ids(moveElement(draft, 0, ownElement('2.1.1.7'), nothing))).toBe('2.1.1.7.1 2.1.1.7<1.1.1');
    expect(ids(moveElement(draft, 1, tree.get('1.1.2') ?? order, nothing))).toBe('770001.1.1.1.5.1 2.1.2.1<1.1.2');
    expect(moveElement(draft, 1, order, nothing)).toBeUndefined();
  });

  it('follows another prefix', () => {
    const draft = acme(ownElement('770001.1.1.1.5'), ownElement('770001.1.1.1.5.1', { status: 'retired', successors: ['770001.1.1.1.5.2', '1.1.1.5'] }), ownElement('2.1.1.7', { parent: '1.1.1' }));
    const changed = changePrefix(draft, '440002');
    expect([changed.prefix, ids(changed)]).toEqual(['440002', '440002.1.1.1.5 440002.1.1.1.5.1 2.1.1.7<1.1.1']);
    expect(changed.elements[1]?.successors).toEqual(['440002.1.1.1.5.2', '1.1.1.5']);
    expect(changePrefix(changed, undefined)).not.toHaveProperty('prefix');
    expect(ids(changePrefix(changed, undefined))).toBe(ids(changed));
  });
});

describe('a removed element', () => {
  it.each([
    ['with what would stand nowhere', ['2.1.1.7', '2.1.1.7.1', '2.1.1.70'], '2.1.1.70', [1]],
    ['without what lies below the standard element too', ['770001.1.1.1.5', '770001.1.1.1.5.1'], '770001.1.1.1.5.1', []],
    ['alone', ['', '2.1.1.7'], '2.1.1.7', []],
  ])('goes %s', (_case, all, left, hanging) => {
    const draft = acme(...all.map((id) => ownElement(id)));
    expect(hangingOn(draft, 0)).toEqual(hanging);
    expect(ids(removeElement(draft, 0))).toBe(left);
  });
});

describe('a doubled element', () => {
  it('stands beside the first under the next number', () => {
    const draft = acme(ownElement('2.1.1.7', { parent: '1.1.1', names: { en: 'A', ru: 'А' } }), ownElement('770001.1.1.1.5'));
    const doubled = duplicateElement(draft, 0, nothing);
    expect(ids(doubled?.draft)).toBe('2.1.1.7<1.1.1 770001.1.1.1.5 2.1.1.8<1.1.1');
    expect(doubled?.draft.elements[2]?.names.en).toBe('A');
    expect(duplicateElement(draft, 1, nothing)).toBeUndefined();
  });
});

it('what the app does to a catalogue keeps every ID apart, none bare, and the file readable', () => {
  type Step = (draft: CatalogueDraft) => CatalogueDraft | undefined;
  const parents = [...tree.elements].filter(({ level }) => level > 0 && level < 3);
  const place = fc.nat(20);
  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom(...parents).map((parent): Step => (draft) => addBelow(draft, parent, nothing)?.draft),
    place.map((index): Step => (draft) => addBelow(draft, draft.elements[index] ?? order, nothing)?.draft),
    fc.constantFrom(...parents).map((standard): Step => (draft) => addVariant(draft, standard, nothing)?.draft),
    place.map((index): Step => (draft) => duplicateElement(draft, index, nothing)?.draft),
    place.map((index): Step => (draft) => removeElement(draft, index)),
    fc.tuple(place, fc.constantFrom(...parents)).map(([index, parent]): Step => (draft) => moveElement(draft, index, parent, nothing)),
    fc.constantFrom('440002', '770001').map((prefix): Step => (draft) => changePrefix(draft, prefix)),
  );
  fc.assert(fc.property(fc.array(steps, { maxLength: 30 }), (all) => {
    const draft = all.reduce<CatalogueDraft>((before, step) => step(before) ?? before, catalogue([], { prefix: '770001' }));
    const every = draft.elements.map(({ id }) => id);
    expect(new Set(every).size).toBe(every.length);
    expect(every.filter((id) => !isOwnId(id))).toEqual([]);
    const faults = catalogueFaults(draft, { standard: tree, older: [], newer: [] });
    expect(faults.filter(({ key }) => key !== 'blank' && key !== 'empty')).toEqual([]);
    const named = { ...draft, elements: draft.elements.map((each) => ({ ...each, names: { en: 'A', ru: '' } })) };
    const usable = usablePart(named, catalogueFaults(named, { standard: tree, older: [], newer: [] }));
    expect(usable?.elements.length ?? 0).toBe(draft.elements.length);
    if (usable !== undefined) expect(createElementTree([parseCatalogue(serializeCatalogue(usable), 'file')]).conflicts).toEqual([]);
  }));
});
