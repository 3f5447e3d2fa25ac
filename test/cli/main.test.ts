import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ValidationReport } from '../../src/report/index.ts';
import { rules } from '../../src/validation/index.ts';
import { file, tag, task, wholeFlow as flow } from '../bpmn/diagram.ts';
import { createFolders, etomFlow } from './command-line.ts';
import type { Run } from './command-line.ts';

const lay = createFolders();
const good = flow(task('T', tag('1.1.1.5')));
const untagged = flow(task('T'));
const warned = flow(task('T', tag('1.1.1.5.')));
const informed = flow(task('T', tag('1.1.1.5.2')));

/** The JSON report of a run. */
const report = (run: Run): ValidationReport => JSON.parse(run.out) as ValidationReport;
const pathsOf = (run: Run): readonly string[] => report(run).files.map(({ path }) => path);

describe('exit codes', () => {
  const cases: readonly (readonly [string, Record<string, string>, readonly string[], number])[] = [
    ['0 when nothing is wrong', { 'a.bpmn': good }, [], 0],
    ['0 with warnings, any number of them', { 'a.bpmn': warned, 'b.bpmn': warned }, [], 0],
    ['0 with infos, whatever the limit', { 'a.bpmn': informed }, ['--max-warnings', '0'], 0],
    ['0 with as many warnings as allowed', { 'a.bpmn': warned, 'b.bpmn': warned }, ['--max-warnings', '2'], 0],
    ['1 with more warnings than allowed', { 'a.bpmn': warned, 'b.bpmn': warned }, ['--max-warnings=1'], 1],
    ['1 with more warnings than allowed, quiet', { 'a.bpmn': warned }, ['--max-warnings=0', '--quiet'], 1],
    ['1 with an error', { 'a.bpmn': untagged }, [], 1],
    ['1 when a file does not parse', { 'a.bpmn': 'rubbish' }, [], 1],
    ['2 for a path that does not exist', { 'a.bpmn': good }, ['a.bpmn', 'b.bpmn'], 2],
    ['2 rather than 1', { 'a.bpmn': untagged }, ['a.bpmn', 'b.bpmn'], 2],
    ['2 for a glob without a match', { 'a.bpmn': good }, ['x/*.bpmn'], 2],
    ['2 for an empty path', { 'a.bpmn': good }, [''], 2],
    ['2 for an option that does not exist', { 'a.bpmn': good }, ['--fix-it'], 2],
    ['2 for a format that does not exist', { 'a.bpmn': good }, ['--format', 'toString'], 2],
    ['2 for a language that does not exist', { 'a.bpmn': good }, ['--lang', 'de'], 2],
    ['2 for a limit that is no number', { 'a.bpmn': good }, ['--max-warnings', 'many'], 2],
    ['2 for an option without its value', { 'a.bpmn': good }, ['--output'], 2],
    ['2 for two outputs of one format', { 'a.bpmn': good }, ['--format', 'json', '--output', 'a', '--output', 'b'], 2],
    ['2 for an output that cannot be written', { 'a.bpmn': good, 'x/b': '' }, ['a.bpmn', '--output', 'x'], 2],
  ];
  for (const [what, files, args, code] of cases) {
    test(`is ${what}`, () => {
      const run = etomFlow(lay(files), ['validate', ...args]);
      expect(run.code).toBe(code);
      expect(run.error === '').toBe(code !== 2);
      expect(run.error).not.toContain('    at ');
    });
  }

  test.each([
    ['a folder', { 'x/a.txt': good }, ['x']],
    ['the working directory', { 'a.txt': good }, []],
  ] as const)('is 0 for %s without models, and standard error says so', (_, files, paths) => {
    const run = etomFlow(lay(files), ['validate', '--format', 'json', ...paths]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({ files: [], summary: { files: 0, tasks: 0, errors: 0 } });
    expect(run.error).toContain('*.bpmn2');
  });

  test('is 2 without a command or with another one, 0 for help and version', () => {
    const folder = lay({});
    expect(etomFlow(folder, [])).toMatchObject({ code: 2, out: '' });
    expect(etomFlow(folder, ['check'])).toMatchObject({ code: 2, out: '' });
    expect(etomFlow(folder, ['--help'])).toMatchObject({ code: 0, error: '', out: expect.stringContaining('etom-flow validate') });
    expect(etomFlow(folder, ['validate', '--help'])).toMatchObject({ code: 0, error: '' });
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string };
    expect(etomFlow(folder, ['--version'])).toEqual({ code: 0, error: '', out: `${version}\n` });
  });
});

describe('paths', () => {
  const json = ['validate', '--format', 'json'];
  const tree = { 'b.bpmn': good, 'a.bpmn': good, 'sub/c.bpmn2': good, 'sub/deep/D.BPMN': good, 'sub/e.xml': good, 'node_modules/m/n.bpmn': untagged, 'x[1]/f.bpmn': good };
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['none: every model below, without node_modules', [], ['a.bpmn', 'b.bpmn', 'sub/c.bpmn2', 'sub/deep/D.BPMN', 'x[1]/f.bpmn']],
    ['a folder', ['sub'], ['sub/c.bpmn2', 'sub/deep/D.BPMN']],
    ['a folder with a slash behind and a dot before', ['./sub/'], ['sub/c.bpmn2', 'sub/deep/D.BPMN']],
    ['a folder whose name looks like a glob', ['x[1]'], ['x[1]/f.bpmn']],
    ['a file, whatever it is called', ['sub/e.xml'], ['sub/e.xml']],
    ['a glob', ['sub/**/*.bpmn*'], ['sub/c.bpmn2', 'sub/deep/D.BPMN']],
    ['a glob that names node_modules', ['node_modules/**/*.bpmn'], ['node_modules/m/n.bpmn']],
    ['a file, a folder and a glob that hold it: once', ['b.bpmn', '.', './b.bpmn', '*.bpmn', 'sub/../b.bpmn'], ['a.bpmn', 'b.bpmn', 'sub/c.bpmn2', 'sub/deep/D.BPMN', 'x[1]/f.bpmn']],
  ];
  for (const [what, paths, expected] of cases) {
    test(`takes ${what}`, () => expect(pathsOf(etomFlow(lay(tree), [...json, ...paths]))).toEqual(expected));
  }

  test('reports paths relative to the working directory, also outside of it', () => {
    const folder = lay(tree);
    expect(pathsOf(etomFlow(join(folder, 'sub'), [...json, '..', join(folder, 'sub/e.xml')]))).toEqual(['../a.bpmn', '../b.bpmn', '../x[1]/f.bpmn', 'c.bpmn2', 'deep/D.BPMN', 'e.xml']);
  });

  test('reports a file once when links lead to it again, and comes to an end', () => {
    const folder = lay({ 'sub/a.bpmn': good });
    symlinkSync(folder, join(folder, 'again'), 'junction');
    expect(pathsOf(etomFlow(folder, [...json, 'again/sub/a.bpmn', '.']))).toEqual(['sub/a.bpmn']);
    expect(pathsOf(etomFlow(folder, [...json, 'again/sub/a.bpmn']))).toEqual(['again/sub/a.bpmn']);
  });

  test('reports the rest when one path cannot be had', () => {
    const run = etomFlow(lay(tree), [...json, 'no.bpmn', 'a.bpmn', 'no/*.bpmn']);
    expect(pathsOf(run)).toEqual(['a.bpmn']);
    expect(run.error.trim().split('\n')).toEqual([expect.stringMatching(/^no\.bpmn: .*Check/), expect.stringMatching(/^no\/\*\.bpmn: .*Check/)]);
  });

  test('reads standard input, under the name that it is given, among files', () => {
    const folder = lay({ 'm.bpmn': good });
    expect(pathsOf(etomFlow(folder, [...json, '-'], { input: good }))).toEqual(['<stdin>']);
    expect(pathsOf(etomFlow(folder, [...json, '-', 'm.bpmn', '--stdin-filename', 'x\\y.bpmn'], { input: good }))).toEqual(['m.bpmn', 'x/y.bpmn']);
    expect(etomFlow(folder, ['validate', '-'], { input: untagged })).toMatchObject({ code: 1, out: expect.stringMatching(/^<stdin>:4 /) });
    expect(etomFlow(folder, ['validate', '-'], { input: '' })).toMatchObject({ code: 1, out: expect.stringContaining('<stdin>  error  bpmn/parse') });
  });
});

describe('JSON report', () => {
  const json = ['validate', '--format', 'json'];

  test('is the contract to the letter', () => {
    const folder = lay({
      'b.bpmn': flow([task('A'), `<bpmn:userTask id="B" name="Заказ"><bpmn:extensionElements>${tag('1.1.1.8')}</bpmn:extensionElements></bpmn:userTask>`, task('C', tag('1.1.1.5.')), task('D', tag('1.1.1.5'))].join('\n')),
      'a.bpmn': file(''),
    });
    const run = etomFlow(folder, json);
    expect(report(run)).toEqual({
      version: 1,
      edition: 'gost-r-53633',
      files: [
        { path: 'a.bpmn', summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [] },
        {
          path: 'b.bpmn',
          summary: { tasks: 4, tagged: 3, valid: 2 },
          issues: [
            { rule: 'etom/tag-required', severity: 'error', elementId: 'A', elementType: 'bpmn:Task', elementName: null, message: expect.stringMatching(/^This task has no eTOM tag/), line: 4, fixes: [] },
            {
              rule: 'etom/id-known', severity: 'error', elementId: 'B', elementType: 'bpmn:UserTask', elementName: 'Заказ', message: expect.stringMatching(/^1\.1\.1\.8 .* is retired/), line: 5,
              fixes: [{ title: 'Assign 1.1.1.10 Bill invoice management', safe: false }, { title: 'Assign 1.1.1.11 Bill payments and receivables management', safe: false }, { title: 'Assign 1.1.1.12 Bill inquiry handling', safe: false }],
            },
            { rule: 'etom/id-format', severity: 'warning', elementId: 'C', elementType: 'bpmn:Task', elementName: null, message: expect.stringMatching(/^“1\.1\.1\.5\.” is read as 1\.1\.1\.5\./), line: 6, fixes: [{ title: 'Write 1.1.1.5', safe: true }] },
          ],
        },
      ],
      summary: { files: 2, tasks: 4, tagged: 3, valid: 2, errors: 2, warnings: 1 },
    });
    expect(run.code).toBe(1);
    expect(Object.keys(report(run))).toEqual(['version', 'edition', 'files', 'summary']);
    expect(Object.keys(report(run).files[1]?.issues[0] ?? {})).toEqual(['rule', 'severity', 'elementId', 'elementType', 'elementName', 'message', 'line', 'fixes']);
  });

  const unreadable: readonly (readonly [string, string | Uint8Array, number | null])[] = [
    ['an empty file', '', null],
    ['a document type', `<!DOCTYPE d>\n${good}`, 1],
    ['an HTML page', '<!DOCTYPE html>\n<html></html>', 1],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', 1],
    ['a text broken off', good.slice(0, good.indexOf('</bpmn:process>')), 5],
    ['bytes that are not what they say', Uint8Array.of(0x3c, 0x61, 0xff, 0xfe), null],
  ];
  for (const [what, content, line] of unreadable) {
    test(`has one bpmn/parse error for ${what}, and the other files`, () => {
      const run = etomFlow(lay({ 'a.bpmn': content, 'b.bpmn': good }), json);
      expect(run).toMatchObject({ code: 1, error: '' });
      expect(report(run).files).toMatchObject([
        { path: 'a.bpmn', summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [{ rule: 'bpmn/parse', severity: 'error', elementId: '', line }] },
        { path: 'b.bpmn', issues: [] },
      ]);
      expect(report(run).summary).toMatchObject({ files: 2, errors: 1 });
    });
  }

  test('warns, with the line, of what reading lost', () => {
    const run = etomFlow(lay({ 'a.bpmn': flow(`${task('T', tag('1.1.1.5'))}\n${task('T')}`) }), json);
    expect(run.code).toBe(0);
    expect(report(run).files[0]).toMatchObject({ summary: { tasks: 1, valid: 1 }, issues: [{ rule: 'bpmn/parse', severity: 'warning', elementId: 'T', line: 5, message: expect.stringContaining('twice') }] });
  });

  test('reads windows-1251 and UTF-16', () => {
    const xml = flow('<bpmn:task id="T" name="Заказ" />');
    const cyrillic = Uint8Array.from(xml.replace('UTF-8', 'windows-1251'), (letter) => (letter >= 'А' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0)));
    const run = etomFlow(lay({ 'a.bpmn': cyrillic, 'b.bpmn': Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le') }), json);
    expect(report(run).files.map(({ issues }) => issues.map(({ elementName }) => elementName))).toEqual([['Заказ'], ['Заказ']]);
  });

  test('keeps its counts and shows errors only when quiet', () => {
    const { files, summary } = report(etomFlow(lay({ 'a.bpmn': flow(task('A') + task('B', tag('1.1.1.5.')) + task('C', tag('1.1.1.5.2'))) }), [...json, '--quiet']));
    expect(files[0]?.issues.map(({ severity }) => severity)).toEqual(['error']);
    expect(summary).toMatchObject({ errors: 1, warnings: 1 });
  });

  test('recovers tags from the mirror, says so, and counts them', () => {
    const category = '<bpmn:category id="C" name="eTOM gost-r-53633"><bpmn:categoryValue id="V" value="1.1.1.5 Order handling" /></bpmn:category>';
    const xml = flow(task('T', '', ['V'])).replace('<bpmn:process', `${category}<bpmn:process`);
    expect(report(etomFlow(lay({ 'a.bpmn': xml }), json)).files[0]).toMatchObject({ summary: { tasks: 1, tagged: 1, valid: 1 }, issues: [{ rule: 'etom/recovered', severity: 'info', fixes: [{ safe: true }] }] });
  });
});

describe.each(['en', 'ru'] as const)('each format in %s', (lang) => {
  const folder = lay({ 'a.bpmn': flow(`${task('A')}\n  ${task('B', tag('1.1.1.5.'))}`), 'b.bpmn': good });
  const said = { en: 'has no eTOM tag', ru: 'нет тега eTOM' }[lang];
  const written = (name: string): string => {
    const run = etomFlow(folder, ['validate', '--format', name, '--lang', lang]);
    expect(run).toMatchObject({ code: 1, error: '' });
    expect(run.out).toContain(said);
    return run.out;
  };

  test.each([
    ['stylish', /^a\.bpmn:4 {2}\S+ {2}etom\/tag-required\n[^]*\n$/],
    ['github', /^::error file=a\.bpmn,line=4,col=1,title=etom\/tag-required::[^\n]*\n::warning file=a\.bpmn,line=5,col=3,/],
    ['junit', /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="etom-flow" tests="3" failures="1" errors="0">/],
    ['markdown', /^## [^\n]+\n\n[^\n]+\n\n### a\.bpmn\n\n\|/],
    ['csv', /^\ufeffpath,line,column,[^\n]*\r\na\.bpmn,4,1,error,etom\/tag-required,A,/],
    ['html', { en: /^<!DOCTYPE html>\n<html lang="en">/, ru: /^<!DOCTYPE html>\n<html lang="ru">/ }[lang]],
  ])('%s', (name, shape) => {
    expect(written(name)).toMatch(shape);
  });

  test('json and gitlab', () => {
    expect(JSON.parse(written('json'))).toMatchObject({ version: 1, files: [{ issues: [{ line: 4 }, { line: 5 }] }, { issues: [] }] });
    expect(JSON.parse(written('gitlab'))).toMatchObject([{ check_name: 'etom/tag-required', severity: 'major', location: { path: 'a.bpmn', lines: { begin: 4 } } }, { severity: 'minor' }]);
  });

  test('sarif, with the reasons of all rules and with fixes by position', () => {
    const { runs } = JSON.parse(written('sarif')) as { runs: { tool: { driver: { rules: { id: string; fullDescription?: unknown }[] } }; results: object[] }[] };
    expect(runs[0]?.tool.driver.rules.map(({ id }) => id)).toEqual(rules.map(({ name }) => name));
    expect(runs[0]?.tool.driver.rules.every(({ fullDescription }) => fullDescription !== undefined)).toBe(true);
    expect(runs[0]?.results).toMatchObject([
      { ruleId: 'etom/tag-required', locations: [{ physicalLocation: { region: { startLine: 4, startColumn: 1 } } }] },
      { ruleId: 'etom/id-format', fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 5, startColumn: 66, endLine: 5, endColumn: 74 }, insertedContent: { text: '1.1.1.5' } }] }] }] },
    ]);
  });
});

describe('outputs', () => {
  test('each --output belongs to the --format before it', () => {
    const folder = lay({ 'a.bpmn': untagged });
    const run = etomFlow(folder, ['validate', '--format', 'json', '--output', 'out/r.json', '--format', 'stylish', '--format', 'json', '-o', 'two.json']);
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^a\.bpmn:4 {2}error {2}etom\/tag-required\n/);
    expect(run.out).not.toContain('"version"');
    const [one, two] = ['out/r.json', 'two.json'].map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(one).toBe(two);
    expect(JSON.parse(String(one))).toMatchObject({ version: 1, summary: { errors: 1 } });
  });

  test('an --output alone takes the default format and leaves standard output empty', () => {
    const folder = lay({ 'a.bpmn': untagged });
    expect(etomFlow(folder, ['validate', '--output', 'r.txt'])).toEqual({ code: 1, out: '', error: '' });
    expect(readFileSync(join(folder, 'r.txt'), 'utf8')).toMatch(/^a\.bpmn:4 {2}error/);
  });

  test('a reader that closes the pipe is no failure', async () => {
    const folder = lay({ 'a.bpmn': flow(Array.from({ length: 5000 }, (_, index) => task(`T${index}`)).join('\n')) });
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/cli/main.js'), 'validate'], { cwd: folder, env: {} });
    let error = '';
    child.stderr.on('data', (text) => (error += String(text)));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number];
    expect([code, error]).toEqual([1, '']);
  });
});

describe('languages', () => {
  const cases: readonly (readonly [string, readonly string[], Record<string, string>, string])[] = [
    ['English by default', [], {}, '1 error, 0 warnings'],
    ['English in the C locale', [], { LANG: 'C' }, '1 error, 0 warnings'],
    ['Russian where LANG says so', [], { LANG: 'ru_RU.UTF-8' }, '1 ошибка, 0 предупреждений'],
    ['LC_ALL before LANG', [], { LC_ALL: 'ru_RU.UTF-8', LANG: 'en_US.UTF-8' }, '1 ошибка, 0 предупреждений'],
    ['an empty LC_ALL counts for nothing', [], { LC_ALL: '', LANG: 'ru' }, '1 ошибка, 0 предупреждений'],
    ['--lang before the environment', ['--lang', 'en'], { LANG: 'ru_RU.UTF-8' }, '1 error, 0 warnings'],
    ['--lang ru', ['--lang=ru'], {}, '1 ошибка, 0 предупреждений'],
  ];
  for (const [what, args, environment, expected] of cases) {
    test(`${what} is spoken`, () => expect(etomFlow(lay({ 'a.bpmn': untagged }), ['validate', ...args], { environment }).out).toContain(expected));
  }

  test('bad usage is said in the language too', () => {
    expect(etomFlow(lay({}), ['validate', '--nope', '--lang', 'ru']).error).toBe('Параметра --nope нет.\nВсе команды и параметры показывает «etom-flow --help».\n');
  });
});
