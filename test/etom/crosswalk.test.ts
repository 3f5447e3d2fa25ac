import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, laterMeanings } from '../../src/etom/index.ts';

const tree = createElementTree(builtInCatalogues());

describe('the crosswalk', () => {
  it('speaks only of elements that the tree has', () => {
    const meanings = laterMeanings(tree);
    expect(meanings.filter(({ element }) => element.id === '1.1.1.12').map(({ later }) => later.id)).toEqual(['1.3.11', '1.3.10.4']);
    expect(laterMeanings(createElementTree([]))).toEqual([]);
  });
});
