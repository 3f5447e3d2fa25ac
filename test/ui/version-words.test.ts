import { expect, test } from 'vitest';
import type { VersionMeta } from '../../src/editor/index.ts';
import { sameMinute, sizeOfText, versionDays, versionTime, versionTitle } from '../../src/ui/version-words.ts';
import { createWords } from '../../src/words/index.ts';

const [en, ru] = [createWords('en'), createWords('ru')];
const now = new Date(2026, 10, 23, 14, 30).getTime();

function version(at: number, part: Partial<VersionMeta> = {}): VersionMeta {
  return { id: `v${at}`, diagramId: 'd', revision: 1, at, kind: 'auto', hash: '', size: 1, ...part };
}

test('given versions of several days, they stand by day: today, yesterday, then by date', () => {
  const times = [new Date(2026, 10, 23, 0, 1), new Date(2026, 10, 22, 23, 59), new Date(2026, 10, 22, 1, 0), new Date(2026, 8, 1), new Date(2025, 11, 31)].map(Number);
  const days = (words: typeof en): readonly (readonly unknown[])[] => versionDays(times.map((at) => version(at)), words, now).map(({ title, versions }) => [title, versions.length]);
  expect(days(en)).toEqual([['Today', 1], ['Yesterday', 2], ['September 1', 1], ['December 31, 2025', 1]]);
  expect(days(ru)).toEqual([['Сегодня', 1], ['Вчера', 2], ['1 сентября', 1], ['31 декабря 2025 г.', 1]]);
});

test.each<[title: string, part: Partial<VersionMeta>]>([
  ['Autosave', {}],
  ['Draft', { kind: 'named', name: 'Draft' }],
  ['Draft', { kind: 'imported', name: 'Draft', fileName: 'a.bpmn' }],
  ['Imported from a.bpmn', { kind: 'imported', fileName: 'a.bpmn' }],
  ['Imported file', { kind: 'imported' }],
  ['Restored', { kind: 'restored' }],
  ['<b>{x}</b>', { kind: 'named', name: '<b>{x}</b>' }],
])('a version is called %s', (title, part) => {
  expect(versionTitle(version(now, part), en)).toBe(title);
});

test('given a version of another day, its time says which', () => {
  expect(versionTime(new Date(2026, 10, 23, 9, 5).getTime(), ru, now)).toBe('09:05');
  expect(versionTime(new Date(2026, 10, 20, 9, 5).getTime(), ru, now)).toBe('20 нояб., 09:05');
  expect(versionTime(new Date(2025, 10, 20, 9, 5).getTime(), ru, now)).toBe('20 нояб. 2025 г., 09:05');
});

test('given versions of one minute, they and no others are told apart by seconds', () => {
  const at = (...time: [hours: number, minutes: number, seconds: number]): VersionMeta => version(new Date(2026, 10, 23, ...time).getTime());
  const versions = [at(10, 0, 0), at(9, 5, 59), at(9, 5, 0), at(9, 4, 59)];
  const close = sameMinute(versions);
  expect(versions.map((one) => versionTime(one.at, ru, now, close.has(one)))).toEqual(['10:00', '09:05:59', '09:05:00', '09:04']);
});

test.each([[1, '1 kB'], [48_300, '48 kB'], [2_340_000, '2.3 MB']])('%d bytes are %s', (bytes, text) => {
  expect(sizeOfText(bytes, en)).toBe(text);
});
