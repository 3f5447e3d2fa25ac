import { describe, expect, test } from 'vitest';
import { createJournal } from '../../src/workspace/index.ts';
import type { JournalEntry, JournalStorage, KeptEntry } from '../../src/workspace/index.ts';
import { memoryStorage } from './memory-storage.ts';

const entry = { id: 'a', name: 'Заказ', xml: '<a/>', baseRevision: 3 };

function texts(entries: readonly KeptEntry[]): JournalEntry[] {
  return entries.map(({ id, name, xml, baseRevision }) => ({ id, name, xml, baseRevision }));
}

/** A storage that takes so many characters, as browsers count them. */
function small(room: number): JournalStorage {
  const storage = memoryStorage();
  return { ...storage, get length() {
    return storage.length;
  }, setItem: (key: string, value: string) => {
    if (key.length + value.length > room) throw new DOMException('full', 'QuotaExceededError');
    storage.setItem(key, value);
  } };
}

describe('the journal', () => {
  test('given texts of several diagrams, the last one of each is kept until it is forgotten', () => {
    const storage = memoryStorage();
    const journal = createJournal(() => storage);
    journal.write({ ...entry, xml: '<old/>' });
    journal.write(entry);
    journal.write({ ...entry, id: 'b' });
    expect(texts(createJournal(() => storage).read())).toEqual([entry, { ...entry, id: 'b' }]);
    journal.forget('a');
    expect(texts(journal.read())).toEqual([{ ...entry, id: 'b' }]);
  });

  test('given two tabs with one diagram, each keeps its text, and each is dropped for itself', () => {
    const storage = memoryStorage();
    const [one, other] = [createJournal(() => storage), createJournal(() => storage)];
    one.write(entry);
    other.write({ ...entry, xml: '<theirs/>' });
    expect(one.read().map(({ xml }) => xml).toSorted()).toEqual(['<a/>', '<theirs/>']);
    one.forget('a');
    expect(texts(other.read())).toEqual([{ ...entry, xml: '<theirs/>' }]);
    for (const { key } of one.read()) one.drop(key);
    expect(other.read()).toEqual([]);
  });

  test('given a text that an earlier version of the app kept, it is read', () => {
    const storage = memoryStorage();
    storage.setItem('etom-flow.journal.a', JSON.stringify(entry));
    expect(createJournal(() => storage).read()).toEqual([{ ...entry, key: 'etom-flow.journal.a' }]);
  });

  test('given a text that is larger than the storage, it is kept all the same', () => {
    const xml = Array.from({ length: 40_000 }, (_, index) => `<task id="Activity_${index}" name="Согласовать предложение 😀"/>`).join('\n');
    const storage = small(xml.length / 4);
    const journal = createJournal(() => storage);
    expect(journal.write({ ...entry, xml })).toBe(true);
    expect(journal.read()).toMatchObject([{ ...entry, xml }]);
  });

  test('given rubbish and other people\'s keys, only what is whole is read, and nothing is taken away', () => {
    const storage = memoryStorage();
    storage.setItem('etom-flow.journal.x', '{');
    storage.setItem('etom-flow.journal.y', '{"id":"y"}');
    storage.setItem('etom-flow.journal.z', JSON.stringify({ ...entry, packed: true, xml: 'no zlib' }));
    storage.setItem('etom-flow.preferences', '{}');
    const journal = createJournal(() => storage);
    journal.write(entry);
    expect(texts(journal.read())).toEqual([entry]);
    expect(storage.length).toBe(5);
  });

  test('given a storage that is denied or full, nothing fails, and the writer knows', () => {
    const denied = createJournal(() => {
      throw new Error('denied');
    });
    expect(denied.write(entry)).toBe(false);
    denied.forget('a');
    denied.drop('a');
    expect(denied.read()).toEqual([]);
    const storage = small(10);
    expect(createJournal(() => storage).write(entry)).toBe(false);
  });
});
