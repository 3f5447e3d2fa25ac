import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, judgeTag } from '../../src/etom/index.ts';

const tree = createElementTree(builtInCatalogues());

describe('the verdict on a tag', () => {
  it.each([
    ['1.1.1.5', 'valid'],
    [' 1.1.1.1O', 'malformed'],
    ['1.1.1.55', 'unknown'],
    ['1.1.1.8', 'retired'],
    ['1.1.1.13', 'later'],
  ])('calls %j %s', (processId, kind) => {
    expect(judgeTag({ processId, functions: [] }, tree).kind).toBe(kind);
  });
});
