import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { staysForGood, thin, type VersionMeta } from '../../src/workspace/index.ts';
import { byRevision, byTime } from '../../src/workspace/thin.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** A quarter past noon in the middle of a month. */
const noon = Date.UTC(2026, 10, 15, 12, 15);

function versionsAt(...ages: readonly number[]): readonly VersionMeta[] {
  return ages.map((age, index) => ({ id: String(index), diagramId: 'd', revision: ages.length - index, at: noon - age, kind: 'auto', hash: String(index), size: 1 }));
}

describe('what stays of a history', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['all of the last hour', [0, 1, 2, 59 * minute, hour], [0, 1, 2, 59 * minute, hour]],
    ['the last of each hour for a day', [0, 80 * minute, 90 * minute, 130 * minute, 140 * minute], [0, 80 * minute, 140 * minute]],
    ['the last of each day for a month', [0, 2 * day, 2 * day + hour, 2 * day + 13 * hour, 3 * day], [0, 2 * day, 2 * day + 13 * hour]],
    ['the last of each month before', [0, 50 * day, 51 * day, 80 * day, 81 * day, 400 * day], [0, 50 * day, 80 * day, 400 * day]],
    ['what is of tomorrow', [-day, -day - 1, 0], [-day, -day - 1, 0]],
    ['the newest, however old', [500 * day], [500 * day]],
    ['nothing of nothing', [], []],
  ])('is %s', (_, ages, staying) => {
    expect(thin(versionsAt(...ages), noon).map(({ at }) => noon - at)).toEqual(staying);
  });

  const age = fc.oneof(fc.integer({ min: -day, max: 2 * day }), fc.integer({ min: 0, max: 40 * day }), fc.integer({ min: 0, max: 2000 * day }));
  const history = fc.array(fc.record({
    age, revision: fc.nat(200), kind: fc.constantFrom('auto' as const, 'auto' as const, 'auto' as const, 'named' as const, 'imported' as const, 'restored' as const, 'rescued' as const),
    name: fc.option(fc.constant('N'), { nil: undefined }),
  }), { maxLength: 60 }).map((entries) => entries.map(({ age: old, revision, kind, name }, index): VersionMeta => ({
    id: String(index), diagramId: 'd', revision, at: noon - old, kind, hash: 'h', size: 1, ...(name === undefined || index % 5 > 0 ? {} : { name }),
  })));
  const later = fc.oneof(fc.integer({ min: 0, max: 2 * day }), fc.integer({ min: 0, max: 500 * day }));

  it('keeps what is named, imported or rescued, and the newest by time and by revision', () => {
    fc.assert(fc.property(history, later, (versions, wait) => {
      const staying = thin(versions, noon + wait);
      expect(staying).toEqual(expect.arrayContaining(versions.filter(staysForGood)));
      const newest = [versions.toSorted(byTime)[0], versions.toSorted(byRevision)[0]].filter((version) => version !== undefined);
      expect(staying).toEqual(expect.arrayContaining(newest));
    }));
  });

  it('is the same when it is thinned again', () => {
    fc.assert(fc.property(history, (versions) => {
      const staying = thin(versions, noon);
      expect(thin(staying, noon)).toEqual(staying);
    }));
  });

  it('is the same whether it was thinned before or not', () => {
    fc.assert(fc.property(history, later, (versions, wait) => {
      const direct = thin(versions, noon + wait).map(({ id }) => id);
      const inTwo = thin(thin(versions, noon), noon + wait).map(({ id }) => id);
      expect(inTwo).toEqual(direct);
    }));
  });

  it('is never more than so many, but for those that stay for good', () => {
    fc.assert(fc.property(history, (versions) => {
      const staying = thin(versions, noon).filter((version) => !staysForGood(version));
      const months = new Set(versions.map(({ at }) => new Date(at).toISOString().slice(0, 7))).size;
      const old = staying.filter(({ at }) => noon - at > hour);
      // 25 hours and 31 days are begun in a day and in 30 days; and the newest twice.
      expect(old.length).toBeLessThanOrEqual(25 + 31 + months + 2);
    }));
  });
});
