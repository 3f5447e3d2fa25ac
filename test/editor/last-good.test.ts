import { describe, expect, test } from 'vitest';
import { createReports } from '../../src/editor/desk-reports.ts';
import type { ImportReport } from '../../src/editor/desk-snapshot.ts';
import { orLastGood } from '../../src/editor/last-good.ts';
import { createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import type { Store, StoreFault } from '../../src/workspace/index.ts';

async function opened(fault: StoreFault, lastGood: Store['lastGood'] = createMemoryStore().lastGood) {
  const shown: (ImportReport | undefined)[] = [];
  const reports = createReports((report) => shown.push(report));
  const store = { ...createMemoryStore(), lastGood };
  const failure = await orLastGood({ id: 'a', name: 'Order', done: Promise.reject(new StoreError(fault)) }, { store, reports }).catch((error: unknown) => error);
  return { failure, shown, answer: () => reports.answer() };
}

describe('a diagram that does not open', () => {
  test('given a damaged text with a history, its last good version waits for the person', async () => {
    const meta = { id: 'v', diagramId: 'a', revision: 2, at: 5000, kind: 'auto', hash: '', size: 4 } as const;
    const { failure, shown, answer } = await opened('damaged', () => Promise.resolve({ meta, xml: '<a/>' }));
    expect(failure).toBeUndefined();
    expect(shown).toMatchObject([{ fileName: 'Order', refusal: { reason: 'damaged' }, lastGood: 5000 }]);
    expect(answer()?.file).toMatchObject({ name: 'Order', xml: '<a/>' });
  });

  test.each<[string, Store['lastGood']]>([
    ['without a history', () => Promise.resolve(undefined)],
    ['whose history does not answer', () => Promise.reject(new StoreError('unavailable'))],
  ])('given a damaged text %s, it is named all the same', async (_, lastGood) => {
    const { shown, answer } = await opened('damaged', lastGood);
    expect(shown).toMatchObject([{ fileName: 'Order', refusal: { reason: 'damaged' } }]);
    expect(shown[0]?.lastGood).toBeUndefined();
    expect(answer()?.file).toBeUndefined();
  });

  test('given any other fault, it is not this one’s to tell', async () => {
    const { failure, shown } = await opened('missing');
    expect(failure).toMatchObject({ fault: 'missing' });
    expect(shown).toEqual([]);
  });
});
