import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formatsOfAjv from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { format, nasty, nastyReport, report, reportOf } from './sample.ts';

/** The schema is of draft 04, of which it uses nothing that draft 07 reads otherwise. */
const { id: _id, $schema: _schema, ...schema } = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formatsOfAjv.default(ajv);
const check = ajv.compile(schema);

/** The log of a report, which is valid. */
function log(given = report): { runs: Record<string, never>[] } {
  const parsed = JSON.parse(format('sarif', { given })) as { runs: Record<string, never>[] };
  check(parsed);
  expect(check.errors ?? []).toEqual([]);
  return parsed;
}

test('the schema refuses what is wrong', () => {
  expect(check({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x' } }, results: [{ message: {} }] }] })).toBe(false);
});

test('is a valid log with rules, places, fingerprints and fixes', () => {
  const { runs } = log();
  expect(runs[0]).toMatchObject({
    tool: { driver: { name: 'etom-flow', semanticVersion: '1.2.3', rules: [
      { id: 'etom/tag-required', shortDescription: { text: 'A task has a tag.' }, fullDescription: { text: 'Why.' }, help: { text: 'A task has a tag.\n\nWhy.\n\nDo.' }, defaultConfiguration: { level: 'error' } },
      { id: 'etom/id-known' },
    ] } },
    language: 'en-US',
    artifacts: [{ location: { uri: 'a.bpmn', uriBaseId: 'SRCROOT' } }, { location: { uri: 'z.bpmn' } }],
    results: [
      {
        ruleId: 'etom/id-known', ruleIndex: 1, level: 'error', message: { text: 'Check credit (T): What, why. What to do.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'z.bpmn' }, region: { startLine: 12, startColumn: 5 } }, logicalLocations: [{ name: 'Check credit', fullyQualifiedName: 'T' }] }],
        partialFingerprints: { 'etomFlow/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
        fixes: [{ description: { text: 'Assign 1' }, artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 13, startColumn: 8, endLine: 13, endColumn: 9 }, insertedContent: { text: '1.1.1.5' } }] }] }],
      },
      { level: 'warning', locations: [{ physicalLocation: { artifactLocation: { uri: 'z.bpmn' } } }] },
      { level: 'note' },
    ],
  });
});

describe('paths become addresses', () => {
  test.each([
    ['моё/a b#1?.bpmn', { uri: '%D0%BC%D0%BE%D1%91/a%20b%231%3F.bpmn', uriBaseId: 'SRCROOT' }],
    ['../a.bpmn', { uri: '../a.bpmn' }],
    ['<stdin>', { uri: '%3Cstdin%3E' }],
    ['c:x', { uri: 'c%3Ax', uriBaseId: 'SRCROOT' }],
  ])('%s', (path, location) => {
    expect(log(reportOf({}, path)).runs[0]).toMatchObject({ artifacts: [{ location }] });
  });
});

test.each(nasty)('stays valid: %j', (text) => {
  expect(log(nastyReport(text)).runs).toHaveLength(1);
});

test('stays valid without findings, and without files', () => {
  expect(log({ ...report, files: [] }).runs[0]).toMatchObject({ results: [] });
});
