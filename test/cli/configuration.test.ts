import { describe, expect, test } from 'vitest';
import { wholeFlow as flow, tag, task } from '../bpmn/diagram.ts';
import type { ValidationReport } from '../../src/report/index.ts';
import { createFolders, etomFlowHere } from './command-line.ts';
import type { Run } from './command-line.ts';

const lay = createFolders();
const untagged = flow(task('T'));
const own = flow(task('T', tag('770001.1.1.1.5')));
const rc = (settings: unknown): string => JSON.stringify(settings);
const off = rc({ rules: { 'etom/tag-required': 'off' } });
const warning = rc({ rules: { 'etom/tag-required': 'warning' } });
const catalogue = (prefix = '770001'): string => JSON.stringify({
  id: 'ours', edition: 'gost-r-53633', prefix, title: { en: 'Ours', ru: 'Наш' }, provenance: 'a test',
  elements: [{ id: `${prefix}.1.1.1.5.2`, level: 3, names: { en: 'Credit check', ru: 'Проверка' }, official: [], status: 'organisation', functions: [], verticals: ['F'] }],
});
const json = ['validate', '--format', 'json'];
const found = ({ out }: Run): Record<string, readonly string[]> =>
  Object.fromEntries((JSON.parse(out) as ValidationReport).files.map(({ path, issues }) => [path, issues.map(({ severity, rule }) => `${severity} ${rule}`)]));

describe('settings', () => {
  const cases: readonly (readonly [string, Record<string, string>, readonly string[], Record<string, readonly string[]>])[] = [
    ['none: the defaults', { 'a.bpmn': untagged }, [], { 'a.bpmn': ['error etom/tag-required'] }],
    ['the nearest upwards from each file', { '.etomflowrc.json': warning, 'a.bpmn': untagged, 'x/y/b.bpmn': untagged, 'z/.etomflowrc.json': off, 'z/c.bpmn': untagged, 'z/d/e.bpmn': untagged }, [],
      { 'a.bpmn': ['warning etom/tag-required'], 'x/y/b.bpmn': ['warning etom/tag-required'], 'z/c.bpmn': [], 'z/d/e.bpmn': [] }],
    ['--config instead of all', { '.etomflowrc.json': warning, 'a.bpmn': untagged, 'z/.etomflowrc.json': warning, 'z/c.bpmn': untagged, 'other.json': off }, ['--config', 'other.json'], { 'a.bpmn': [], 'z/c.bpmn': [] }],
    ['--rule on top of them', { '.etomflowrc.json': off, 'a.bpmn': untagged }, ['--rule', 'etom/tag-required=info', '--rule=etom/id-known=off'], { 'a.bpmn': ['info etom/tag-required'] }],
    ['ignore, counted from their folder', { 'x/.etomflowrc.json': rc({ ignore: ['/old', './drafts/**', '*.draft.bpmn'] }), 'x/old/a.bpmn': untagged, 'x/new/old/b.bpmn': untagged, 'x/c.draft.bpmn': untagged, 'x/drafts/e.bpmn': untagged, 'old/d.bpmn': untagged }, [],
      { 'old/d.bpmn': ['error etom/tag-required'], 'x/new/old/b.bpmn': ['error etom/tag-required'] }],
    ['catalogues, counted from their folder', { 'x/.etomflowrc.json': rc({ catalogues: ['ours/catalogue.json'] }), 'x/ours/catalogue.json': catalogue(), 'x/m/a.bpmn': own, 'b.bpmn': own }, [], { 'b.bpmn': ['error etom/id-known'], 'x/m/a.bpmn': [] }],
    ['--catalogue for all files, several of them', { 'c1.json': catalogue('111111'), 'c2.json': catalogue(), 'b.bpmn': own, 'a.bpmn': flow(task('T', tag('111111.1.1.1.5.2'))) }, ['--catalogue', 'c1.json', '--catalogue', 'c2.json'], { 'a.bpmn': [], 'b.bpmn': [] }],
  ];

  test.each(cases)('%s', async (_, files, args, expected) => {
    const run = await etomFlowHere(lay(files), [...json, ...args]);
    expect(found(run)).toEqual(expected);
    expect(run.error).toBe('');
  });

  test('hold for standard input, by its name or by the working directory', async () => {
    const folder = lay({ 'x/.etomflowrc.json': off });
    expect(found(await etomFlowHere(folder, [...json, '-', '--stdin-filename', 'x/a.bpmn'], { input: untagged }))).toEqual({ 'x/a.bpmn': [] });
    expect(found(await etomFlowHere(folder, [...json, '-'], { input: untagged }))).toEqual({ '<stdin>': ['error etom/tag-required'] });
  });
});

describe('what cannot be used is told, the files that need it are not checked, the others are', () => {
  const cases: readonly (readonly [string, Record<string, string>, readonly string[], readonly string[], string])[] = [
    ['broken JSON', { 'x/.etomflowrc.json': '{', 'x/a.bpmn': untagged, 'x/b.bpmn': untagged, 'c.bpmn': untagged }, [], ['c.bpmn'], 'x/.etomflowrc.json: The settings are not JSON'],
    ['a rule that does not exist', { '.etomflowrc.json': rc({ rules: { 'etom/tag-requird': 'off' } }), 'a.bpmn': untagged }, [], [], '.etomflowrc.json: rules["etom/tag-requird"]: There is no rule etom/tag-requird. Is etom/tag-required meant?'],
    ['an unknown setting', { '.etomflowrc.json': rc({ rule: {} }), 'a.bpmn': untagged }, [], [], '.etomflowrc.json: rule: There is no setting “rule”.'],
    ['no such --config', { 'a.bpmn': untagged }, ['--config', 'no.json'], [], 'no.json: the settings cannot be read (ENOENT)'],
    ['no such catalogue', { 'x/.etomflowrc.json': rc({ catalogues: ['no.json'] }), 'x/a.bpmn': untagged, 'b.bpmn': untagged }, [], ['b.bpmn'], 'x/no.json: the catalogue cannot be read (ENOENT)'],
    ['a catalogue that is none', { 'c.json': '{}', 'b.bpmn': untagged }, ['--catalogue', 'c.json'], [], 'c.json: this catalogue cannot be used: '],
  ];

  test.each(cases)('%s', async (_, files, args, paths, message) => {
    const run = await etomFlowHere(lay(files), [...json, ...args]);
    expect(run.code).toBe(2);
    expect(Object.keys(found(run))).toEqual(paths);
    expect(run.error).toContain(message);
    expect(run.error.trim().split('\n')).toHaveLength(1);
  });
});
