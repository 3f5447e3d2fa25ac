import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createThreads } from '../../src/cli/threads.ts';
import { file, wholeFlow as flow, tag, task } from '../bpmn/diagram.ts';
import { createFolders, etomFlow } from './command-line.ts';

const lay = createFolders();

/** Files of all kinds, enough for four threads. */
const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`${index % 7}/${index}.bpmn`, [
  flow(task('T', tag('1.1.1.5'))), flow(task('T')), flow(task('T', tag('1.1.1.5.')) + task('S', tag('9'))), 'rubbish', flow(`${task('T')}${task('T')}`),
  file(`<bpmn:process id="P${index}"><bpmn:callActivity id="C" calledElement="P${(index * 7) % 120}"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements></bpmn:callActivity></bpmn:process>`),
][index % 6] ?? '']));

describe('any number of threads', () => {
  const folder = lay({ ...many, '3/.etomflowrc.json': '{"rules":{"etom/tag-required":"warning"}}', '5/.etomflowrc.json': '{' });
  const one = etomFlow(folder, ['validate', '--format', 'json', '--concurrency', '1']);

  test.each(['2', '3', '4', '64'])('gives the same bytes: %s', (threads) => {
    expect(etomFlow(folder, ['validate', '--format', 'json', '--concurrency', threads])).toEqual(one);
    expect(etomFlow(folder, ['validate', '--format', 'json'])).toEqual(one);
  });

  test('gives the same bytes with a cache, cold and warm', () => {
    for (const threads of ['4', '1', '2']) expect(etomFlow(folder, ['validate', '--format', 'json', '--cache', '--concurrency', threads])).toEqual(one);
  });

  test('makes the same fixes', () => {
    const [first, second] = [lay(many), lay(many)];
    expect(etomFlow(first, ['validate', '--fix', '--concurrency', '4'])).toEqual(etomFlow(second, ['validate', '--fix', '--concurrency', '1']));
    expect(etomFlow(first, ['validate', '--format', 'json'])).toEqual(etomFlow(second, ['validate', '--format', 'json']));
  });

  test('and one that dies leaves its work to the others', async () => {
    const broken = lay({ 'worker.mjs': 'process.exit(1);', 'silent.mjs': 'import { workerData } from "node:worker_threads"; Atomics.add(new Int32Array(workerData.next), 0, 5);' });
    const jobs = Array.from({ length: 100 }, (_, index) => ({ path: `${index}`, source: Buffer.from(flow(task(`T${index}`))), profile: 0 }));
    const examination = { profiles: [{ id: 'p', settings: {}, catalogues: [] }], fix: 'no', replacements: false, hashed: false } as const;
    const alone = await createThreads(examination, { threads: 1, worker: undefined })(jobs);
    expect(alone.map((outcome) => (outcome.kind === 'checked' ? outcome.file.issues[0]?.elementId : ''))).toEqual(jobs.map(({ path }) => `T${path}`));
    for (const script of ['worker.mjs', 'silent.mjs', 'missing.mjs']) expect(await createThreads(examination, { threads: 4, worker: join(broken, script) })(jobs)).toEqual(alone);
  });
});
