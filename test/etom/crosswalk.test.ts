import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, judgeTag, laterMeanings } from '../../src/etom/index.ts';

const tree = createElementTree(builtInCatalogues());

describe('the crosswalk', () => {
  it('speaks only of elements that the tree has', () => {
    const meanings = laterMeanings(tree);
    expect(meanings.filter(({ element }) => element.id === '1.1.1.12').map(({ later }) => later.id)).toEqual(['1.3.11', '1.3.10.4']);
    expect(laterMeanings(createElementTree([]))).toEqual([]);
  });

  it.each([
    ['1.3.10.5', '1.1.1.11', 'the nearest number above that moved as a whole'],
    ['1.3.10.4', '1.1.1.12', 'the number itself'],
    ['1.12.7', '1.1.1.1', 'a part'],
    ['1.12.7.2', undefined, 'nothing below a part'],
    ['1.2.4.9', undefined, 'nothing below a part'],
  ])('leads from %s to %s: %s', (processId, expected, _why) => {
    const verdict = judgeTag({ processId, functions: [] }, tree);
    expect(verdict.kind === 'unknown' || verdict.kind === 'malformed' ? verdict.counterpart?.id : verdict.kind).toBe(expected);
  });
});
