import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitId, pillWidth } from '../../../src/modeling/badges/fit-id.ts';

describe('fitting an ID', () => {
  test.each([
    ['1.1.1.5', 64, '1.1.1.5'],
    ['1.1.1.10', 64, '1.1.1.10'],
    ['770123.1.1.1.10', 64, '…1.1.1.10'],
    ['1.1.1.5', 0, '…5'],
  ])('%s into %d', (id, room, fitted) => {
    expect(fitId(id, room)).toBe(fitted);
  });

  test('the end of an ID is always kept, and the pill fits unless one figure is too wide', () => {
    fc.assert(fc.property(fc.stringMatching(/^(\d{1,6}\.){3,6}\d{1,2}$/), fc.integer({ min: 30, max: 200 }), (id, room) => {
      const fitted = fitId(id, room);
      expect(id.endsWith(fitted.replace('…', ''))).toBe(true);
      expect(pillWidth(fitted)).toBeLessThanOrEqual(room);
      expect(fitted).not.toContain('….');
    }));
  });
});
