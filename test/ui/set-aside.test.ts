import { expect, test } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { findSetAside } from '../../src/ui/set-aside.ts';

const tree = createElementTree(builtInCatalogues());

test.each<[query: string, found: readonly string[]]>([
  ['1.1.1.8', ['1.1.1.8']],
  [' 1.1.1.8. ', ['1.1.1.8']],
  ['Billing & Collections', ['1.1.1.8']],
  ['биллингом и сбором платежей', ['1.1.1.8']],
  ['charging', ['1.1.1.13']],
  ['customer inform', ['1.1.1.17']],
  ['billing', []],
  ['management', []],
  ['1.1.1.5', []],
  ['selling', []],
  ['1.1', []],
  ['', []],
  ['  ', []],
])('%j names %j', (query, found) => {
  expect(findSetAside(query, tree).map(({ id }) => id)).toEqual(found);
});
