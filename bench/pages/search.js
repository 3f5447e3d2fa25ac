// What the search benchmark runs: our search, and MiniSearch as it comes, over the same elements.
import MiniSearch from 'minisearch';
import { builtInCatalogues, createElementTree, isOffered } from '../../src/etom/index.ts';
import { createSearch } from '../../src/search/index.ts';
import { queries } from '../../test/search/queries.ts';

export const typed = Object.values(queries).flat().map(([query, first]) => ({ query, first }));

/**
 * Returns the map of the edition with a catalogue of `count` own elements.
 * @param {number} count
 */
export function treeWith(count) {
  const map = createElementTree(builtInCatalogues());
  const standard = map.elements.filter(({ level, status }) => level === 2 && status === 'standard');
  const elements = Array.from({ length: count }, (_, index) => {
    const above = standard[index % standard.length] ?? map.blocks[0];
    const number = Math.floor(index / standard.length) + 1;
    return /** @type {import('../../src/etom/index.ts').EtomElement} */ ({
      ...above, id: `770001.${above?.id}.${number}`, level: 3, status: 'organisation', official: [],
      names: { en: `${above?.names.en}, step ${number} of region ${index}`, ru: `${above?.names.ru}: шаг ${number}, регион ${index}` },
    });
  });
  const own = { id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свой' }, provenance: 'Made for the benchmark.', prefix: '770001', elements };
  return createElementTree(count === 0 ? builtInCatalogues() : [...builtInCatalogues(), own]);
}

/** @typedef {ReturnType<typeof treeWith>} Tree */
/** @typedef {{ prepare: (tree: Tree) => (query: string) => string | undefined }} Contender */

/** Each builds its index and returns a function that gives the first hit. @type {{ bare: Contender, ours: Contender }} */
export const contenders = {
  bare: {
    prepare(tree) {
      const index = new MiniSearch({ fields: ['number', 'ru', 'en', 'functions', 'description'], searchOptions: { prefix: true, fuzzy: 0.2 } });
      index.addAll(tree.elements.filter((element) => isOffered(element) && element.kind !== 'vertical').map(({ id, names, functions, description }) => ({
        id, number: id, ...names, functions: functions.map(({ ru, en }) => `${ru} ${en}`).join(' '), description: `${description?.ru} ${description?.en}`,
      })));
      return (query) => index.search(query)[0]?.id;
    },
  },
  ours: {
    prepare(tree) {
      const search = createSearch(tree);
      while (search.prepare());
      return (query) => search.find(query, { limit: 40 })[0]?.element.id;
    },
  },
};
