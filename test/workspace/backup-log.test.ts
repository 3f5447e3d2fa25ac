import { describe, expect, it } from 'vitest';
import { createBackupLog, dueBackup } from '../../src/workspace/backup-log.ts';
import { memoryStorage } from './memory-storage.ts';

const day = 86_400_000;
const now = 1000 * day;
const diagram = (createdDaysAgo: number, changedDaysAgo = createdDaysAgo) => ({ createdAt: now - createdDaysAgo * day, changedAt: now - changedDaysAgo * day });

describe('the log of backups', () => {
  it('keeps what it was told, one thing apart from the other', () => {
    const storage = memoryStorage();
    createBackupLog(() => storage).write({ madeAt: 5 });
    createBackupLog(() => storage).write({ putOffUntil: 7 });
    expect(createBackupLog(() => storage).read()).toEqual({ madeAt: 5, putOffUntil: 7 });
  });

  it.each([['no JSON', '{'], ['another form', '[1]'], ['another value', '7']])('that is damaged (%s) is empty', (_, text) => {
    const storage = memoryStorage();
    storage.setItem('etom-flow.backup', text);
    expect(createBackupLog(() => storage).read()).toEqual({});
  });

  it('in a storage that is denied is empty and takes nothing', () => {
    const log = createBackupLog(() => { throw new Error('denied'); });
    expect(() => log.write({ madeAt: 1 })).not.toThrow();
    expect(log.read()).toEqual({});
  });
});

describe('a reminder', () => {
  it.each([
    ['nothing to keep', [], {}, undefined],
    ['a young diagram', [diagram(1)], {}, undefined],
    ['a week of work and no backup', [diagram(8, 0), diagram(2)], {}, 2],
    ['nothing new since the backup', [diagram(30)], { madeAt: now - 20 * day }, undefined],
    ['something new since an old backup', [diagram(30), diagram(30, 1)], { madeAt: now - 20 * day }, 1],
    ['something new since a young backup', [diagram(30, 1)], { madeAt: now - 2 * day }, undefined],
    ['much that is new', Array.from({ length: 25 }, () => diagram(0)), { madeAt: now - day / 2 }, 25],
    ['put off', [diagram(30)], { putOffUntil: now + 1 }, undefined],
    ['put off for long enough', [diagram(30)], { putOffUntil: now }, 1],
  ])('for %s', (_, diagrams, log, due) => {
    expect(dueBackup(diagrams, log, { now, isPersistent: false })).toBe(due);
    expect(dueBackup(diagrams, log, { now, isPersistent: true })).toBeUndefined();
  });
});
