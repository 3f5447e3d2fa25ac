import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ValidationReport } from '../../src/report/index.ts';
import { formats } from '../../src/report/index.ts';
import { createFolders, etomFlow } from './command-line.ts';

const folder = process.env['ETOM_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');
const lay = createFolders();

describe.skipIf(!existsSync(folder))('files of other tools (skipped where ETOM_CORPUS names no folder)', () => {
  test('are checked to the end, in any number of threads, with a cache and without, with the same bytes', () => {
    const all = ['validate', '--format', 'json'];
    const plain = etomFlow(folder, [...all, '--concurrency', '1']);
    expect(plain).toMatchObject({ code: 1, error: '' });
    const report = JSON.parse(plain.out) as ValidationReport;
    expect(report.files.length).toBeGreaterThan(0);
    expect(report.files.flatMap(({ issues }) => issues).filter(({ message }) => /undefined|\{|\}/.test(message))).toEqual([]);
    expect(report.files.flatMap(({ issues }) => issues).filter(({ rule, elementId, line }) => rule !== 'bpmn/parse' && elementId !== '' && line === null)).toEqual([]);
    const cache = ['--cache', '--cache-location', join(lay({}), 'cache')];
    for (const args of [['--concurrency', '2'], ['--concurrency', '4'], cache, cache, [...cache, '--concurrency', '2']]) expect(etomFlow(folder, [...all, ...args])).toEqual(plain);
  });

  test.each(Object.keys(formats))('are reported as %s', (name) => {
    const target = join(lay({}), 'report');
    const { code, error } = etomFlow(folder, ['validate', '--format', name, '--output', target, '--lang', 'ru']);
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(readFileSync(target, 'utf8')).not.toMatch(/undefined|\[object/);
  });
});
