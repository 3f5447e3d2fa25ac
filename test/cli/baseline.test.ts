import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ValidationReport } from '../../src/report/index.ts';
import { wholeFlow as flow, tag, task } from '../bpmn/diagram.ts';
import { createFolders, etomFlow, etomFlowHere } from './command-line.ts';

const lay = createFolders();
const json = ['validate', '--format', 'json', '--baseline', 'known.json'];
const found = ({ out }: { readonly out: string }): readonly string[] => (JSON.parse(out) as ValidationReport).files.flatMap(({ path, issues }) => issues.map(({ rule, elementId }) => `${path} ${rule} ${elementId}`));

describe('a baseline', () => {
  test('is written, and then only what is new is reported and counts', () => {
    const folder = lay({ 'a.bpmn': flow(task('T') + task('U', tag('1.1.1.5.'))), 'x/b.bpmn': flow(task('S')), 'clean.bpmn': flow('') });
    expect(etomFlow(folder, [...json, '--update-baseline'])).toMatchObject({ code: 0, error: 'known.json: 3 known findings written\n' });
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({
      version: 1,
      findings: {
        'a.bpmn': { 'etom/id-format U issue.idFormat.normalised': 1, 'etom/tag-required T issue.tagRequired': 1 },
        'x/b.bpmn': { 'etom/tag-required S issue.tagRequired': 1 },
      },
    });
    expect(etomFlow(folder, json)).toMatchObject({ code: 0, error: '' });
    writeFileSync(join(folder, 'a.bpmn'), flow(`\n\n\n${task('T').replace('id=', 'name="New name" id=')}\n${task('New')}${task('U', tag('1.1.1.5.'))}`));
    const run = etomFlow(folder, [...json, '--lang', 'ru', '--max-warnings', '0']);
    expect(run).toMatchObject({ code: 1, error: '' });
    expect(found(run)).toEqual(['a.bpmn etom/tag-required New']);
    expect(JSON.parse(run.out)).toMatchObject({ summary: { errors: 1, warnings: 0, tasks: 4, tagged: 1 } });
    expect(found(etomFlow(join(folder, 'x'), ['validate', '--format', 'json', '--baseline', '../known.json', '..']))).toEqual(['../a.bpmn etom/tag-required New']);
  });

  test('knows so many of a kind, and reports those beyond', async () => {
    const two = tag('1.1.1.5.') + tag('1.1.1.4.');
    const folder = lay({ 'a.bpmn': flow(task('T', two)) });
    await etomFlowHere(folder, [...json, '--update-baseline']);
    writeFileSync(join(folder, 'a.bpmn'), flow(task('T', two + tag('1.1.1.3.'))));
    expect(found(await etomFlowHere(folder, json))).toEqual(['a.bpmn etom/id-format T']);
  });

  test('says when findings are gone, and forgets them when it is written anew; of files outside of the run it forgets nothing', async () => {
    const folder = lay({ 'a.bpmn': flow(task('T') + task('S')), 'b.bpmn': flow(task('T')) });
    await etomFlowHere(folder, [...json, '--update-baseline']);
    writeFileSync(join(folder, 'a.bpmn'), flow(task('S')));
    expect(await etomFlowHere(folder, json)).toMatchObject({ code: 0, error: expect.stringMatching(/^known\.json: 1 known finding is gone\. Run with --update-baseline/) });
    expect(await etomFlowHere(folder, [...json, 'b.bpmn'])).toMatchObject({ code: 0, error: '' });
    await etomFlowHere(folder, [...json, '--update-baseline', 'a.bpmn']);
    expect(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8'))).toEqual({ version: 1, findings: { 'a.bpmn': { 'etom/tag-required S issue.tagRequired': 1 }, 'b.bpmn': { 'etom/tag-required T issue.tagRequired': 1 } } });
  });

  test('never knows a file that cannot be read', async () => {
    const folder = lay({ 'a.bpmn': 'rubbish' });
    expect(await etomFlowHere(folder, [...json, '--update-baseline'])).toMatchObject({ code: 1, error: 'known.json: 0 known findings written\n' });
    expect(await etomFlowHere(folder, json)).toMatchObject({ code: 1 });
  });

  test.each([
    ['is missing', undefined, 'known.json: the known findings cannot be read (ENOENT)'],
    ['is no JSON', '{', 'known.json: this is not a file of known findings'],
    ['is something else', '{"version":1,"findings":{"a":{"b":"c"}}}', 'known.json: this is not a file of known findings'],
  ])('that %s is told, and everything is reported', async (_, content, message) => {
    const folder = lay({ 'a.bpmn': flow(task('T')), ...(content === undefined ? {} : { 'known.json': content }) });
    const run = await etomFlowHere(folder, json);
    expect(run).toMatchObject({ code: 2, error: expect.stringContaining(message) });
    expect(found(run)).toHaveLength(1);
  });

  test.each([['a list of packages', '{"name":"ours"}'], ['a diagram', flow(task('S'))]])('is never written over %s', async (_, content) => {
    const folder = lay({ 'a.bpmn': flow(task('T')), 'known.json': content });
    const run = await etomFlowHere(folder, [...json, '--update-baseline', 'a.bpmn']);
    expect(run).toMatchObject({ code: 2, error: expect.stringContaining('known.json: this is not a file of known findings') });
    expect(found(run)).toHaveLength(1);
    expect(readFileSync(join(folder, 'known.json'), 'utf8')).toBe(content);
  });
});
