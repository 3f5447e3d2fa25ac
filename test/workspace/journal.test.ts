import { describe, expect, test } from 'vitest';
import { createJournal } from '../../src/workspace/index.ts';
import { memoryStorage } from './memory-storage.ts';

const entry = { id: 'a', name: 'Заказ', xml: '<a/>', baseRevision: 3 };

describe('the journal', () => {
  test('given texts of several diagrams, the last one of each is kept until it is forgotten', () => {
    const storage = memoryStorage();
    const journal = createJournal(() => storage);
    journal.write({ ...entry, xml: '<old/>' });
    journal.write(entry);
    journal.write({ ...entry, id: 'b' });
    expect(createJournal(() => storage).read()).toEqual([entry, { ...entry, id: 'b' }]);
    journal.forget('a');
    expect(journal.read()).toEqual([{ ...entry, id: 'b' }]);
  });

  test('given rubbish and other people\'s keys, only what is whole is read', () => {
    const storage = memoryStorage();
    storage.setItem('etom-flow.journal.x', '{');
    storage.setItem('etom-flow.journal.y', '{"id":"y"}');
    storage.setItem('etom-flow.preferences', '{}');
    const journal = createJournal(() => storage);
    journal.write(entry);
    expect(journal.read()).toEqual([entry]);
  });

  test('given a storage that is denied or full, nothing fails', () => {
    const denied = createJournal(() => {
      throw new Error('denied');
    });
    denied.write(entry);
    denied.forget('a');
    expect(denied.read()).toEqual([]);
    const full = createJournal(() => ({ ...memoryStorage(), setItem: () => {
      throw new Error('quota');
    } }));
    full.write(entry);
    expect(full.read()).toEqual([]);
  });
});
