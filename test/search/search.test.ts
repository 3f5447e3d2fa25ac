import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, isOffered } from '../../src/etom/index.ts';
import type { ElementTree, EtomElement } from '../../src/etom/index.ts';
import { createSearch } from '../../src/search/index.ts';
import type { Hit, Reason } from '../../src/search/index.ts';
import { catalogue, ownElement } from '../etom/catalogues.ts';
import { queries } from './queries.ts';

const tree = createElementTree(builtInCatalogues());
const search = createSearch(tree);
const own = catalogue([
  ownElement('770001.1.1.1.10.1', { names: { en: 'Paper bill for the north', ru: 'Бумажный счёт для Севера' } }),
  ownElement('770001.1.1.1.5.1', { names: { en: 'Tundra order', ru: 'Заказ из тундры' }, functions: [{ key: 'sledge', en: 'Load the sledge', ru: 'Погрузка на нарты' }] }),
  ownElement('2.1.1.7', { parent: '1.1.1', names: { en: 'Reindeer insurance', ru: 'Страхование оленей' } }),
], { id: 'north', prefix: '770001' });
const withOwn = createElementTree([...builtInCatalogues(), own]);

function ids(hits: readonly Hit[]): string {
  return hits.map(({ element }) => element.id).join(' ');
}

/** A reason in one line: its kind, the other element it is about, and its text with brackets around the marks. */
function line({ kind, text, marks, element }: Reason): string {
  const marked = marks.toReversed().reduce<string>((all, [start, end]) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);
  return `${kind}${element === undefined ? '' : ` ${element.id}`}: ${marked}`;
}

describe.each(Object.entries(queries))('a search for %s', (_, rows) => {
  it.each(rows.map(([query, first, kind]) => ({ query, first, kind })))('"$query" finds $first first', ({ query, first, kind }) => {
    const [best] = search.find(query);
    expect(best?.element.id).toBe(first);
    if (kind !== undefined) expect(best?.reasons[0]?.kind).toBe(kind);
  });
});

describe('the order of hits', () => {
  it.each([
    ['1.1.1.1', '1.1.1.1 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['1.1.1', '1.1.1 1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4 1.1.1.5'],
    ['1.1.2', '1.1.2 1.1.2.1 1.1.2.2 1.1.2.3 1.1.2.4 1.1.2.5'],
    ['1', '1.1 1.1.1 1.1.1.1 1.1.1.2 1.1.1.3 1.1.1.4'],
    ['1.5', '1.1.1.5 1.2.1.5'],
    ['1.3.3', '1.3.3 1.1.1.5 1.3.3.1 1.3.3.2'],
    ['1.3.1', '1.3.1 1.1.1.1 1.3.1.1'],
    ['1.12', '1.1.1.12 1.1.1.1 1.1.1.4'],
    ['1.1.1.8', '1.1.1.10 1.1.1.11 1.1.1.12'],
    ['F', '1.1.1.3 1.1.1.4 1.1.1.5 1.1.2.2 1.1.3.2 1.1.4.2 1.1.1.2 1.1.1.9'],
    ['FAB', '1.1.1.2 1.1.1.9 1.1.4.6'],
    ['S/PRM', '1.1.4 1.1.4.1 1.1.4.2'],
    ['CRM', '1.1.1 1.1.1.1 1.1.1.2'],
  ])('for %j begins with %s', (query, expected) => {
    expect(ids(search.find(query, { limit: expected.split(' ').length }))).toBe(expected);
  });

  it('has the elements of CRM first among equals', () => {
    const hits = ids(search.find('управление', { limit: 4 }));
    expect(hits.split(' ').filter((id) => !id.startsWith('1.1.1.'))).toEqual([]);
  });

  it('does not lose an element from the first ones while its name is typed on', () => {
    const blocks = tree.blocks.flatMap((element) => [element.names.ru, element.names.en].map((name) => ({ element, name })));
    const lost = blocks.flatMap(({ element, name }) => {
      const begun = Array.from(name, (_, length) => name.slice(0, length + 1)).slice(2);
      const places = begun.map((query) => search.find(query, { limit: 8 }).some((hit) => hit.element === element));
      return begun.filter((_, place) => places[place] === false && places.slice(0, place).includes(true));
    });
    expect(lost).toEqual([]);
  });
});

describe('the reasons', () => {
  it.each([
    ['обр зак', '1.1.1.5', 'name: [Обр]аботка [зак]азов'],
    ['ЗАКАЗЫ', '1.1.1.5', 'name: Обработка [заказов]'],
    ['order', '1.1.1.5', 'name: [Order] handling'],
    ['зкааз', '1.1.1.5', 'name: Обработка [заказов]'],
    ['pfrfp', '1.1.1.5', 'name: Обработка [заказов]'],
    ['zakaz', '1.1.1.5', 'name: Обработка [заказов]'],
    ['QoS/SLA', '1.1.1.7', 'name: Управление [QoS/SLA] клиентов'],
    ['smo', '1.1.2', 'abbreviation: [SM&O]'],
    ['кредитоспос', '1.1.1.5', 'function: Проверка [кредитоспос]обности клиента'],
    ['спорный счет', '1.1.1.12', 'synonym: [спорный] [счет]'],
    ['S/PRM', '1.1.4.6', 'group 1.1.4: [S/PRM]'],
    ['Billing & Collections Management', '1.1.1.10', 'retired 1.1.1.8: [Billing] & [Collections] [Management]'],
    ['assurance', '1.1.1.6', 'vertical A: [Assurance]'],
    ['F/A/B', '1.1.1.2', 'vertical F: [F]'],
    ['Customer Order Processing Management', '1.1.1.5', 'later-id: [Customer] [Order] [Processing] [Management]'],
    ['судятся', '1.3.6.5', 'synonym: [суд]'],
    ['1.1.1.1', '1.1.1.10', 'id: [1.1.1.1]0'],
    ['1.1.1.x', '1.1.1.3', 'id: [1.1.1].3'],
    ['5', '1.1.1.5', 'id: 1.1.1.[5]'],
    ['1.12.9', '1.1.1.4', 'later-id: [1.12.9]'],
    ['1.1.1.8', '1.1.1.11', 'retired 1.1.1.8: [1.1.1.8]'],
    ['1.1.1.5.3', '1.1.1.5', 'parent: [1.1.1.5].3'],
    ['1.1.1.55', '1.1.1.5', 'near: 1.1.1.5'],
    ['eTOM 1.1.1.12', '1.1.1.12', 'id: [1.1.1.12]'],
  ])('why %j finds %s', (query, id, expected) => {
    const hit = search.find(query).find(({ element }) => element.id === id);
    expect(hit?.reasons.map(line)).toContain(expected);
  });

  it('say where a number of later releases is used, and what it is there', () => {
    expect(search.find('1.12.9')[0]?.reasons[0]).toEqual({
      kind: 'later-id', text: '1.12.9', marks: [[0, 6]], later: { releases: '25.5', name: 'Selling', note: expect.objectContaining({ en: expect.any(String) }) },
    });
  });

  it('name the function that fits by its key', () => {
    expect(search.find('кредитоспособность')[0]?.reasons[0]).toMatchObject({ kind: 'function', key: 'credit-check', locale: 'ru' });
  });
});

describe('what a search gives', () => {
  it.each(['', ' ', '\t\u00A0', '???', '— ', '.', '...', '&/', '🙂', 'xylophone', 'qqqqqqqq'])('is nothing for %j', (query) => {
    expect(search.find(query)).toEqual([]);
  });

  it.each(tree.elements.filter((element) => isOffered(element) && element.kind !== 'vertical').flatMap(({ id, names }) => [[id, id], [names.en, id], [names.ru, id]]))(
    'has for %j the element %s',
    (query, id) => {
      expect(search.find(query, { limit: 3 }).map(({ element }) => element.id)).toContain(id);
    },
  );

  it('is never a vertical, a retired or a later-only element', () => {
    const asked = ['Billing & Collections Management', 'Charging', 'Customer Information Management', 'биллинг', 'Fulfillment', '1.1.1', '1.1.1.8', '1.1.1.13', 'F', 'начисление'];
    const found = asked.flatMap((query) => search.find(query)).filter(({ element }) => !isOffered(element) || element.kind === 'vertical');
    expect(found).toEqual([]);
  });

  it('is only blocks when blocks are asked for', () => {
    const blocks = new Set(tree.blocks);
    const hits = ['1.1', 'управление', 'support', 'resource', '1.1.2', 'F', '1.3.3'].flatMap((query) => search.find(query, { blocksOnly: true }));
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.filter(({ element }) => !blocks.has(element))).toEqual([]);
  });

  const parts = fc.constantFrom('1', '.', ' ', '12', 'заказ', 'service', 'управление', 'S/P', 'F', 'биллинг', '&', '*', '~', 'pfr', 'жалоба', '1.1.1.', 'é', '\uD800');
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), fc.array(parts).map((all) => all.join('')));

  it('is at most as much as asked for, best first, each element once, with marks inside the texts, whatever the query', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), fc.constantFrom(search, createSearch(withOwn)), (query, blocksOnly, asked) => {
        const hits = asked.find(query, { limit: 7, blocksOnly });
        expect(hits.length).toBeLessThanOrEqual(7);
        expect(new Set(hits.map(({ element }) => element)).size).toBe(hits.length);
        expect(hits.toSorted((a, b) => b.score - a.score)).toEqual(hits);
        for (const { text, marks } of hits.flatMap(({ reasons }) => reasons)) {
          const edges = [0, ...marks.flat(), text.length];
          expect(edges.toSorted((a, b) => a - b)).toEqual(edges);
          expect(marks.filter(([start, end]) => start >= end)).toEqual([]);
        }
        expect(hits.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
      }),
    );
  });

  it('is the beginning of the whole when it is limited', () => {
    expect(search.find('управление', { limit: 5 })).toEqual(search.find('управление').slice(0, 5));
  });

  it('comes soon also for a text that was pasted by mistake', () => {
    expect(search.find('заказ '.repeat(1e5))[0]?.element.id).toBe('1.1.1.5');
    expect(search.find('1..'.repeat(1e5))).toEqual([]);
  });
});

describe("a search among an organisation's elements", () => {
  const found = createSearch(withOwn);

  it.each([
    ['тундра', '770001.1.1.1.5.1', 'name'],
    ['нарты', '770001.1.1.1.5.1', 'function'],
    ['tundra', '770001.1.1.1.5.1', 'name'],
    ['инвойс север', '770001.1.1.1.10.1', 'name'],
    ['олени', '2.1.1.7', 'name'],
    ['770001', '770001.1.1.1.5.1', 'id'],
    ['770001.1.1.1.10.1', '770001.1.1.1.10.1', 'id'],
    ['2.1', '2.1.1.7', 'id'],
    ['заказ', '1.1.1.5', 'name'],
    ['инвойс', '1.1.1.10', 'synonym'],
  ])('%j finds %s first', (query, first, kind) => {
    const [best] = found.find(query);
    expect([best?.element.id, best?.reasons[0]?.kind]).toEqual([first, kind]);
  });

  it('finds them by what the trade calls the standard element they lie below, after that element', () => {
    expect(ids(found.find('инвойс', { limit: 20 }))).toMatch(/^1\.1\.1\.10 .*770001\.1\.1\.1\.10\.1/);
  });
});

describe('a search over another tree', () => {
  it('finds what is new there, and no longer what is gone', () => {
    const wider = search.over(withOwn);
    expect(ids(wider.find('тундра'))).toBe('770001.1.1.1.5.1');
    expect(ids(wider.over(tree).find('тундра'))).toBe('');
    expect(ids(search.find('тундра'))).toBe('');
  });

  it('finds the same as one that was made for it', () => {
    const [taken, made] = [search.over(withOwn), createSearch(withOwn)];
    for (const query of ['заказ', 'bill', '1.1.1.5', 'инвойс', 'управление качеством', 'F']) expect(taken.find(query)).toEqual(made.find(query));
  });

  it('counts of two elements with one ID that of the first catalogue', () => {
    const twice = createElementTree([...builtInCatalogues(), own, { ...own, id: 'south', elements: [ownElement('2.1.1.7', { parent: '1.1.1', names: { en: 'Camel', ru: 'Верблюд' } })] }]);
    expect(ids(createSearch(twice).find('верблюд'))).toBe('');
  });

  it('follows a tree whose catalogues change', () => {
    let now: ElementTree = tree;
    const live = new Proxy(tree, { get: (_, name) => now[name as keyof ElementTree] });
    const following = createSearch(live);
    expect(ids(following.find('тундра'))).toBe('');
    now = withOwn;
    expect(ids(following.find('тундра'))).toBe('770001.1.1.1.5.1');
  });
});

describe('preparing a search', () => {
  it('goes piece by piece until nothing is left, and changes nothing of what is found', () => {
    const many: readonly EtomElement[] = Array.from({ length: 450 }, (_, index) => ownElement(`770001.1.1.1.5.${index + 1}`));
    const large = createElementTree([...builtInCatalogues(), { ...own, elements: many }]);
    const prepared = createSearch(large);
    let pieces = 0;
    while (prepared.prepare()) pieces += 1;
    expect(pieces).toBe(1 + builtInCatalogues().length + 3);
    expect(prepared.prepare()).toBe(false);
    expect(prepared.find('заказ', { limit: 9 })).toEqual(createSearch(large).find('заказ', { limit: 9 }));
  });
});
