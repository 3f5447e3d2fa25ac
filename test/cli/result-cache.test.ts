import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ResultCache } from '../../src/cli/result-cache.ts';
import type { Entry } from '../../src/cli/result-cache.ts';
import { file, wholeFlow as flow, tag, task } from '../bpmn/diagram.ts';
import { createFolders, etomFlow, etomFlowHere } from './command-line.ts';

const lay = createFolders();
const wrong = flow(task('T'));
const right = flow(task('T', tag('1.1.1.5')));
const long = new Date('2020-01-01T00:00:00Z');
const cached = ['validate', '--cache', '--format', 'json'];

/** Makes files as old as files usually are. */
function age(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.bpmn'))) utimesSync(join(folder, name), long, long);
}

interface Content {
  version: string;
  files: Record<string, { hash: string; file: { summary: { tasks: number } } }>;
}
const contentOf = (folder: string): Content => JSON.parse(readFileSync(join(folder, '.etomflowcache'), 'utf8')) as Content;

/** Changes what the cache says of a file, so that one sees whether it was asked. */
function forge(folder: string, name: string): void {
  const content = contentOf(folder);
  const entry = content.files[name];
  if (entry === undefined) throw new Error(`${name} is not in the cache`);
  entry.file.summary.tasks = 99;
  writeFileSync(join(folder, '.etomflowcache'), JSON.stringify(content));
}
const tasksIn = (out: string): number => (JSON.parse(out) as { summary: { tasks: number } }).summary.tasks;

describe('a cache', () => {
  test('gives the same report, warm and cold, as without', () => {
    const folder = lay({ 'a.bpmn': wrong, 'b.bpmn': right, 'c.bpmn': 'rubbish', 'd.bpmn': flow(task('T', tag('1.1.1.8'))) });
    age(folder);
    const plain = etomFlow(folder, ['validate', '--format', 'json']);
    expect(existsSync(join(folder, '.etomflowcache'))).toBe(false);
    for (const lang of ['en', 'ru']) {
      const expected = etomFlow(folder, ['validate', '--format', 'json', '--lang', lang]);
      for (let times = 0; times < 2; times += 1) expect(etomFlow(folder, [...cached, '--lang', lang])).toEqual(expected);
    }
    expect(plain.code).toBe(1);
  });

  test('is asked for a file of the same size and time, without reading it', async () => {
    const folder = lay({ 'a.bpmn': right });
    age(folder);
    await etomFlowHere(folder, cached);
    forge(folder, 'a.bpmn');
    expect(tasksIn((await etomFlowHere(folder, cached)).out)).toBe(99);
  });

  test('is asked for a file of another time and the same content, and knows the new time then', async () => {
    const folder = lay({ 'a.bpmn': right });
    age(folder);
    await etomFlowHere(folder, cached);
    forge(folder, 'a.bpmn');
    utimesSync(join(folder, 'a.bpmn'), new Date('2021-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z'));
    expect(tasksIn((await etomFlowHere(folder, cached)).out)).toBe(99);
    expect(contentOf(folder).files['a.bpmn']).toMatchObject({ changed: Date.parse('2021-01-01T00:00:00Z') });
  });

  const changes: readonly (readonly [string, (folder: string) => void, readonly string[]])[] = [
    ['another content of the same size and time', (folder) => { writeFileSync(join(folder, 'a.bpmn'), right.replace('1.1.1.5', '1.1.1.8')); }, []],
    ['another rule setting', () => {}, ['--rule', 'etom/id-known=off']],
    ['another settings file', (folder) => { writeFileSync(join(folder, '.etomflowrc.json'), '{"rules":{"etom/id-known":"off"}}'); }, []],
    ['a broken cache', (folder) => { writeFileSync(join(folder, '.etomflowcache'), '{"version"'); }, []],
    ['a cache of another version', (folder) => { writeFileSync(join(folder, '.etomflowcache'), JSON.stringify({ ...contentOf(folder), version: 'old' })); }, []],
    ['an empty cache', (folder) => { writeFileSync(join(folder, '.etomflowcache'), ''); }, []],
  ];
  test.each(changes)('is not asked for %s', async (_, change, args) => {
    const folder = lay({ 'a.bpmn': right });
    // The file was changed only just, so that its time proves nothing.
    await etomFlowHere(folder, cached);
    forge(folder, 'a.bpmn');
    const { mtime } = statSync(join(folder, 'a.bpmn'));
    change(folder);
    utimesSync(join(folder, 'a.bpmn'), mtime, mtime);
    expect(tasksIn((await etomFlowHere(folder, [...cached, ...args])).out)).toBe(1);
  });

  test('forgets files that are gone, and keeps those that a run had nothing to do with', async () => {
    const folder = lay({ 'a.bpmn': right, 'b.bpmn': right, 'c.bpmn': right });
    await etomFlowHere(folder, cached);
    rmSync(join(folder, 'b.bpmn'));
    await etomFlowHere(folder, [...cached, 'a.bpmn']);
    expect(Object.keys(contentOf(folder).files)).toEqual(['a.bpmn', 'c.bpmn']);
  });

  test.each([['a list', '[1]'], ['a diagram', right]])('is never written over %s', async (_, content) => {
    const folder = lay({ 'a.bpmn': right, other: content });
    expect(await etomFlowHere(folder, ['validate', '--cache-location', 'other', 'a.bpmn'])).toMatchObject({
      code: 2, out: expect.stringContaining('1 file,'), error: expect.stringContaining('other: this is not a cache'),
    });
    expect(readFileSync(join(folder, 'other'), 'utf8')).toBe(content);
  });

  test('stands where it is told to, and leaves nothing else behind', async () => {
    const folder = lay({ 'a.bpmn': right });
    await etomFlowHere(folder, ['validate', '--cache-location', 'x/y.json']);
    expect(readdirSync(folder).toSorted()).toEqual(['a.bpmn', 'x']);
    expect(readdirSync(join(folder, 'x'))).toEqual(['y.json']);
    expect(await etomFlowHere(folder, ['validate', '--cache-location', 'x'])).toMatchObject({ code: 2, error: expect.stringContaining('x: the cache cannot be written') });
  });

  test('follows what is fixed', async () => {
    const folder = lay({ 'a.bpmn': flow(task('T', tag('1.1.1.5.'))) });
    const warnings = async (args: readonly string[]): Promise<unknown> => (JSON.parse((await etomFlowHere(folder, [...cached, ...args])).out) as { summary: { warnings: number } }).summary.warnings;
    expect(await warnings([])).toBe(1);
    expect(await warnings(['--fix-dry-run'])).toBe(0);
    expect(await warnings([])).toBe(1);
    expect(await warnings(['--fix'])).toBe(0);
    expect(await warnings([])).toBe(0);
  });
});

describe('an entry with a process of another file', () => {
  const entry = (called: Entry['called']): Omit<Entry, 'size' | 'changed'> => ({ hash: 'h', profile: 'p', called, file: { summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [], processes: [], asked: Object.keys(called) } });

  test('is read back as it was written', () => {
    const folder = lay({ 'a.bpmn': '' });
    const path = join(folder, 'a.bpmn');
    const write = new ResultCache(join(folder, 'cache'), 'v');
    write.remember(path, entry({ P: 'x', Q: null }));
    write.save();
    const read = new ResultCache(join(folder, 'cache'), 'v');
    expect(read.find(path, 'p')).toMatchObject({ entry: entry({ P: 'x', Q: null }), unchanged: false });
    expect(read.find(path, 'q')).toBeUndefined();
    expect(read.find(join(folder, 'b.bpmn'), 'p')).toBeUndefined();
  });
});

describe('a file that changes while a run goes on', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is looked into again by the next run, however long this one takes', () => {
    const folder = lay({ 'a.bpmn': '' });
    const path = join(folder, 'a.bpmn');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T10:00:00Z') });
    const write = new ResultCache(join(folder, 'cache'), 'v');
    utimesSync(path, new Date('2026-01-01T10:00:10Z'), new Date('2026-01-01T10:00:10Z'));
    vi.setSystemTime(Date.parse('2026-01-01T10:01:00Z'));
    write.remember(path, { hash: 'of what was there before', profile: 'p', called: {}, file: { summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [], processes: [], asked: [] } });
    write.save();
    expect(new ResultCache(join(folder, 'cache'), 'v').find(path, 'p')).toMatchObject({ unchanged: false });
  });
});

describe('calls into other files', () => {
  const caller = (name = ''): string => file(`<bpmn:process id="Caller"><bpmn:callActivity id="Call" name="${name}" calledElement="Called"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements></bpmn:callActivity></bpmn:process>`);
  const called = (id: string): string => file(`<bpmn:process id="Called">${task('Step', tag(id))}</bpmn:process>`);

  test('are heeded with a cache as without, whichever of the two files changes', async () => {
    const folder = lay({ 'a.bpmn': caller(), 'b.bpmn': called('1.1.1.5') });
    const steps: readonly (readonly [string, string, boolean])[] = [
      ['b.bpmn', called('1.1.1.4'), true], ['a.bpmn', caller('x'), true], ['b.bpmn', called('1.1.1.5'), false], ['b.bpmn', flow(''), false], ['b.bpmn', called('1.1.2.2'), true],
    ];
    for (const [name, content, crosses] of steps) {
      writeFileSync(join(folder, name), content);
      const plain = await etomFlowHere(folder, ['validate', '--format', 'json']);
      expect(plain.out.includes('"etom/nesting"')).toBe(crosses);
      for (let times = 0; times < 2; times += 1) expect(await etomFlowHere(folder, cached)).toEqual(plain);
    }
  });

  test('leave the caller known by its content when only the called file changes', async () => {
    const folder = lay({ 'a.bpmn': caller(), 'b.bpmn': called('1.1.1.5') });
    age(folder);
    await etomFlowHere(folder, cached);
    const { hash } = contentOf(folder).files['a.bpmn'] ?? {};
    writeFileSync(join(folder, 'b.bpmn'), called('1.1.1.4'));
    await etomFlowHere(folder, cached);
    expect(contentOf(folder).files['a.bpmn']).toMatchObject({ hash });
  });
});
