import { describe, expect, it, vi } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { IdleSearch } from '../../src/ui/idle-search.ts';

const tree = createElementTree(builtInCatalogues());

describe('a search that a component keeps', () => {
  it('is the same for one tree and another for the next', () => {
    const search = new IdleSearch();
    const first = search.over(tree);
    expect(search.over(tree)).toBe(first);
    expect(search.over(createElementTree(builtInCatalogues()))).not.toBe(first);
  });

  it('builds its index in idle moments until nothing is left', async () => {
    const search = new IdleSearch();
    search.prepare(tree, () => true);
    await vi.waitUntil(() => !search.over(tree).prepare());
    expect(search.over(tree).find('заказ', { limit: 1 })[0]?.element.id).toBe('1.1.1.5');
  });

  it('leaves the rest when the component no longer wants it', async () => {
    const search = new IdleSearch();
    const isWanted = vi.fn(() => isWanted.mock.calls.length < 3);
    search.prepare(tree, isWanted);
    await vi.waitUntil(() => isWanted.mock.calls.length === 3);
    expect(search.over(tree).prepare()).toBe(true);
  });
});
