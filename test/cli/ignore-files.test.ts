import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createIgnoreFiles } from '../../src/cli/ignore-files.ts';
import { wholeFlow as flow, task } from '../bpmn/diagram.ts';
import { createFolders, etomFlowHere } from './command-line.ts';

const lay = createFolders();

describe('.etomflowignore', () => {
  const cases: readonly (readonly [string, Record<string, string>, readonly string[], readonly string[]])[] = [
    ['patterns count from its folder', { '.etomflowignore': 'old/\n*.draft.bpmn\n# old2\n' }, ['old/a.bpmn', 'x/old/a.bpmn', 'x/b.draft.bpmn'], ['old2/a.bpmn', 'a.bpmn']],
    ['a leading slash means its own folder only', { 'x/.etomflowignore': '/old' }, ['x/old/a.bpmn'], ['old/a.bpmn', 'x/y/old/a.bpmn']],
    ['an exclamation mark takes a file back', { '.etomflowignore': '*.bpmn\n!keep.bpmn' }, ['a.bpmn', 'x/a.bpmn'], ['keep.bpmn', 'x/keep.bpmn']],
    ['a deeper file has the last word', { '.etomflowignore': '*.bpmn', 'x/.etomflowignore': '!a.bpmn', 'x/y/.etomflowignore': 'a.bpmn' }, ['a.bpmn', 'x/b.bpmn', 'x/y/a.bpmn'], ['x/a.bpmn']],
    ['none: nothing', {}, [], ['a.bpmn']],
  ];

  test.each(cases)('%s', (_, files, ignored, kept) => {
    const folder = lay(files);
    const isIgnored = createIgnoreFiles();
    expect([...ignored, ...kept].filter((path) => isIgnored(join(folder, path)))).toEqual(ignored);
  });

  test('also leaves out a file that is named, and says so', async () => {
    const folder = lay({ '.etomflowignore': 'a.bpmn', 'a.bpmn': flow(task('T')), 'b.bpmn': flow('') });
    expect(await etomFlowHere(folder, ['validate', 'a.bpmn', 'b.bpmn'])).toMatchObject({ code: 0, out: expect.stringContaining('1 file,'), error: expect.stringMatching(/^a\.bpmn: was left out/) });
    expect(await etomFlowHere(folder, ['validate'])).toMatchObject({ code: 0, error: '' });
  });
});
