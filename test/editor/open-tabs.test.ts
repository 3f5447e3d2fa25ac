import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closed, opened, stillThere } from '../../src/editor/open-tabs.ts';
import type { OpenTabs } from '../../src/editor/open-tabs.ts';

/** Opens diagrams one after the other. */
function after(...ids: readonly string[]): OpenTabs {
  return ids.reduce<OpenTabs>((tabs, id) => opened(tabs, id), { tabs: [], recent: [] });
}

describe('tabs', () => {
  it.each([
    ['the first', ['a'], ['a'], ['a']],
    ['each behind the one before', ['a', 'b', 'c'], ['a', 'b', 'c'], ['c', 'b', 'a']],
    ['one behind the tab that was gone back to', ['a', 'b', 'a', 'c'], ['a', 'c', 'b'], ['c', 'a', 'b']],
    ['none twice', ['a', 'b', 'a', 'a'], ['a', 'b'], ['a', 'b']],
  ])('are opened: %s', (_, ids, tabs, recent) => {
    expect(after(...ids)).toEqual({ tabs, recent });
  });

  it.each([
    ['the open one, the right neighbour comes', 'b', 'b', ['a', 'c'], 'c'],
    ['the open last one, the left neighbour comes', 'c', 'c', ['a', 'b'], 'b'],
    ['another one, the open one stays', 'a', 'c', ['b', 'c'], undefined],
  ])('are closed: %s', (_, id, open, tabs, show) => {
    const result = closed(after('a', 'b', 'c'), id, open);
    expect([result.tabs.tabs, result.show]).toEqual([tabs, show]);
  });

  it('are never more than twelve; the one longest unseen goes', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `${index}`);
    expect(after(...ids, '0', 'new').tabs).toEqual(['0', 'new', ...ids.slice(2)]);
  });

  it('of diagrams that are gone go', () => {
    expect(stillThere(after('a', 'b'), (id) => id === 'a')).toEqual({ tabs: ['a'], recent: ['a'] });
  });

  it('hold each diagram once, the one opened last among them', () => {
    fc.assert(fc.property(fc.array(fc.nat(30).map(String), { minLength: 1 }), (ids) => {
      const { tabs, recent } = after(...ids);
      expect(new Set(tabs).size).toBe(tabs.length);
      expect(tabs).toContain(ids.at(-1));
      expect(recent[0]).toBe(ids.at(-1));
      expect(tabs.length).toBeLessThanOrEqual(12);
    }));
  });
});
