import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeXml, editSource, encodeChanges } from '../../src/bpmn/index.ts';
import { createChecker, officialNames } from '../../src/cli/check-file.ts';
import type { Checker } from '../../src/cli/check-file.ts';
import { fixContent } from '../../src/cli/fix-file.ts';
import type { ValidationReport } from '../../src/report/index.ts';
import { rules } from '../../src/validation/index.ts';
import type { Issue } from '../../src/validation/index.ts';
import { wholeFlow as flow, tag, task } from '../bpmn/diagram.ts';
import { createFolders, etomFlow, etomFlowHere } from './command-line.ts';

const lay = createFolders();
const wrong = flow(`${task('T', tag('1.1.1.5.'))}\n${task('S', tag(' 1.1.1.4'))}\n${task('U')}`);
const right = wrong.replace('"1.1.1.5."', '"1.1.1.5"').replace('" 1.1.1.4"', '"1.1.1.4"');
const stillWrong = ({ out }: { readonly out: string }): readonly string[] => (JSON.parse(out) as ValidationReport).files.flatMap(({ issues }) => issues.map(({ rule, elementId }) => `${rule} ${elementId}`));

describe('--fix', () => {
  test('makes the safe fixes, leaves every other byte, reports what remains', () => {
    const folder = lay({ 'a.bpmn': wrong, 'b.bpmn': right });
    const before = statSync(join(folder, 'b.bpmn')).mtimeMs;
    const run = etomFlow(folder, ['validate', '--fix', '--format', 'json']);
    expect(run).toMatchObject({ code: 1, error: 'a.bpmn: 2 fixes made\n' });
    expect(stillWrong(run)).toEqual(['etom/tag-required U', 'etom/tag-required U']);
    expect(readFileSync(join(folder, 'a.bpmn'), 'utf8')).toBe(right);
    expect(statSync(join(folder, 'b.bpmn')).mtimeMs).toBe(before);
    expect(readdirSync(folder).toSorted()).toEqual(['a.bpmn', 'b.bpmn']);
    expect(etomFlow(folder, ['validate', '--fix', '--format', 'json'])).toEqual({ ...run, error: '' });
  });

  test('goes on until nothing is left to fix, two tags of one element after each other', async () => {
    const folder = lay({ 'a.bpmn': flow(task('T', tag('1.1.1.5.') + tag('1.1.1.4.'))) });
    expect(await etomFlowHere(folder, ['validate', '--fix'])).toMatchObject({ code: 0, error: 'a.bpmn: 2 fixes made\n' });
    expect(readFileSync(join(folder, 'a.bpmn'), 'utf8')).toBe(flow(task('T', tag('1.1.1.5') + tag('1.1.1.4'))));
  });

  test('writes a recovered tag again, and leaves the mirror that it came from', async () => {
    const category = '<bpmn:category id="C" name="eTOM gost-r-53633"><bpmn:categoryValue id="V" value="1.1.1.5 Order handling" /></bpmn:category>\n';
    const mirror = (steps: string): string => flow(`  ${steps}`).replace('<bpmn:process', `${category}<bpmn:process`);
    const folder = lay({ 'a.bpmn': mirror(task('T', '', ['V'])) });
    expect(await etomFlowHere(folder, ['validate', '--fix'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'a.bpmn'), 'utf8'))
      .toBe(mirror('<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId="1.1.1.5" edition="gost-r-53633" /></bpmn:extensionElements><bpmn:categoryValueRef>V</bpmn:categoryValueRef></bpmn:task>'));
  });

  test('keeps encoding, mark, line breaks and mode, and follows a link', () => {
    const text = `\ufeff${wrong.replace('UTF-8', 'UTF-16').replaceAll('\n', '\r\n')}`;
    const folder = lay({ 'real/a.bpmn': Buffer.from(text, 'utf16le') });
    const real = join(folder, 'real/a.bpmn');
    chmodSync(real, 0o640);
    mkdirSync(join(folder, 'links'));
    symlinkSync(real, join(folder, 'links/a.bpmn'));
    expect(etomFlow(join(folder, 'links'), ['validate', '--fix']).code).toBe(1);
    expect(readFileSync(real).equals(Buffer.from(text.replace('"1.1.1.5."', '"1.1.1.5"').replace('" 1.1.1.4"', '"1.1.1.4"'), 'utf16le'))).toBe(true);
    expect(statSync(real).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, 'links/a.bpmn')).isSymbolicLink()).toBe(true);
  });

  test('touches nothing that cannot be read, and no unsafe fix', async () => {
    const retired = flow(task('T', tag('1.1.1.8')));
    const folder = lay({ 'a.bpmn': retired, 'b.bpmn': `${wrong}<`, 'c.bpmn': Uint8Array.of(0x3c, 0xff) });
    expect(await etomFlowHere(folder, ['validate', '--fix'])).toMatchObject({ code: 1, error: '' });
    expect(readFileSync(join(folder, 'a.bpmn'), 'utf8')).toBe(retired);
    expect(readFileSync(join(folder, 'b.bpmn'), 'utf8')).toBe(`${wrong}<`);
  });

  test.runIf(process.getuid?.() !== 0)('says what it could not write (skipped for root, who may write everything)', async () => {
    const folder = lay({ 'x/a.bpmn': wrong });
    chmodSync(join(folder, 'x'), 0o500);
    expect(await etomFlowHere(folder, ['validate', '--fix'])).toMatchObject({ code: 2, error: expect.stringContaining('x/a.bpmn: the fixes were not written (EACCES)') });
    chmodSync(join(folder, 'x'), 0o700);
    expect(readFileSync(join(folder, 'x/a.bpmn'), 'utf8')).toBe(wrong);
  });
});

describe('--fix-dry-run', () => {
  test('reports what would remain and shows the change as a diff, and writes nothing', () => {
    const folder = lay({ 'a.bpmn': wrong });
    const run = etomFlow(folder, ['validate', '--fix-dry-run', '--format', 'json']);
    expect(run.code).toBe(1);
    expect(stillWrong(run)).toEqual(['etom/tag-required U']);
    expect(run.error).toMatch(/^a\.bpmn: 2 fixes would be made\n--- a\/a\.bpmn\n\+\+\+ b\/a\.bpmn\n@@ -1,8 \+1,8 @@\n[^]*\n-<bpmn:task id="T">[^\n]*1\.1\.1\.5\.[^\n]*\n[^]*\n\+<bpmn:task id="T">[^\n]*1\.1\.1\.5"/);
    expect(readFileSync(join(folder, 'a.bpmn'), 'utf8')).toBe(wrong);
  });

  test('takes standard input', async () => {
    const run = await etomFlowHere(lay({}), ['validate', '-', '--fix-dry-run', '--format', 'json', '--stdin-filename', 'x.bpmn'], { input: wrong });
    expect(stillWrong(run)).toEqual(['etom/tag-required U']);
    expect(run.error).toContain('--- a/x.bpmn');
  });
});

describe('a fix that does not help is left out and told', () => {
  const profile = { id: 'p', settings: {}, catalogues: [] };
  const bytes = Buffer.from(flow(`${task('T', tag('1.1.1.5.'))}${task('S', tag('1.1.1.4.'))}`));

  /** A checker whose findings are changed. */
  const changed = (change: (issues: readonly Issue[], text: string) => readonly Issue[]): Checker => {
    const checker = createChecker({ replacements: false });
    return {
      ...checker,
      async validate(text, given) {
        const { result, warnings } = await checker.validate(text, given);
        return { result: { ...result, issues: change(result.issues, text) }, warnings };
      },
    };
  };
  const fixed = async (change: Parameters<typeof changed>[0]): Promise<{ readonly text: string; readonly fixed: number; readonly refused: readonly string[] }> => {
    const result = await fixContent(bytes, profile, changed(change));
    return { text: Buffer.from(result.bytes).toString(), fixed: result.fixed, refused: result.refused.map(({ rule }) => rule) };
  };

  test('because its finding stays', async () => {
    const useless = (issues: readonly Issue[]): readonly Issue[] => issues.map((issue) => (issue.elementId === 'T' ? { ...issue, fixes: [{ title: { key: 'fix.write' }, safe: true, edits: [{ kind: 'rename', elementId: 'T', name: 'X' }] }] } : issue));
    expect(await fixed(useless)).toEqual({ text: bytes.toString().replace('"1.1.1.4."', '"1.1.1.4"'), fixed: 1, refused: ['etom/id-format'] });
  });

  test('because an error comes', async () => {
    const error: Issue = { rule: 'x', severity: 'error', elementId: 'T', elementType: '', elementName: null, message: { key: 'fix.write' }, fixes: [] };
    const harmful = (issues: readonly Issue[], text: string): readonly Issue[] => (text.includes('"1.1.1.5"') ? [...issues, error] : issues);
    expect(await fixed(harmful)).toEqual({ text: bytes.toString().replace('"1.1.1.4."', '"1.1.1.4"'), fixed: 1, refused: ['etom/id-format'] });
  });

  test('because its element is not there', async () => {
    const gone = (issues: readonly Issue[]): readonly Issue[] => issues.map((issue) => ({ ...issue, fixes: [{ title: { key: 'fix.write' }, safe: true, edits: [{ kind: 'rename', elementId: 'nowhere', name: '' }] }] }));
    expect(await fixed(gone)).toEqual({ text: bytes.toString(), fixed: 0, refused: ['etom/id-format', 'etom/id-format'] });
  });

  test('and two that undo each other come to an end', async () => {
    const restless = (issues: readonly Issue[], text: string): readonly Issue[] => {
      const name = text.includes('name="A"') ? 'B' : 'A';
      return issues.slice(0, 1).map((issue) => ({ ...issue, message: { key: name === 'A' ? 'fix.write' : 'fix.assign' }, fixes: [{ title: { key: 'fix.write' }, safe: true, edits: [{ kind: 'rename', elementId: 'T', name }] }] }));
    };
    expect((await fixed(restless)).fixed).toBe(10);
  });
});

describe('every fix of every example of a rule, as an edit of the text', () => {
  const folder = join(import.meta.dirname, '../validation/rules');
  const checker = createChecker({ replacements: false });
  const examples = rules.flatMap((rule) => rule.cases.invalid.map((one) => [`${rule.name}: ${one.name}`, rule, one] as const));
  const read = (name: string, example: string): Buffer => readFileSync(join(folder, name.replace(/^.*\//, ''), 'invalid', `${example}.bpmn`));
  const identities = (issues: readonly Issue[]): readonly string[] => issues.map(({ rule, elementId, message, tagIndex }) => [rule, elementId, message.key, tagIndex].join(' '));

  test.each(examples)('%s', async (_, rule, { name, options = {} }) => {
    const profile = { id: `${rule.name} ${name}`, settings: { rules: { [rule.name]: [rule.severity === 'off' ? 'error' : rule.severity, options] as const } }, catalogues: [] };
    const bytes = read(rule.name, name);
    const text = decodeXml(bytes);
    const nameOf = officialNames(checker.treeOf(profile));
    const { result } = await checker.validate(text, profile);
    for (const issue of result.issues.filter((one) => one.rule === rule.name)) {
      for (const { edits } of issue.fixes) {
        const after = decodeXml(encodeChanges(bytes, text, editSource(text, edits, { nameOf })));
        const left = identities((await checker.validate(after, profile)).result.issues);
        const had = identities(result.issues);
        const identity = identities([issue])[0] ?? '';
        expect(left.filter((one) => one === identity).length).toBeLessThan(had.filter((one) => one === identity).length);
      }
    }
    const fixed = await fixContent(bytes, profile, checker);
    expect(fixed.refused).toEqual([]);
    expect((await checker.validate(decodeXml(fixed.bytes), profile)).result.issues.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))).toEqual([]);
    expect((await fixContent(fixed.bytes, profile, checker)).bytes).toBe(fixed.bytes);
  });
});
