import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/cli/unified-diff.ts';
import { createFolders } from './command-line.ts';

const lay = createFolders();
const lines = (...texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

describe('a diff', () => {
  test.each([
    ['of the same text is empty', lines('a', 'b'), lines('a', 'b'), ''],
    ['shows three lines around a change', lines('1', '2', '3', '4', '5', '6', '7', '8', '9'), lines('1', '2', '3', '4', 'five', '6', '7', '8', '9'), '--- a/x\n+++ b/x\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n'],
    ['has two pieces for changes that are far apart', lines('a', '1', '2', '3', '4', '5', '6', '7', 'b'), lines('A', '1', '2', '3', '4', '5', '6', '7'), '--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,3 @@\n 5\n 6\n 7\n-b\n'],
    ['says that the last line has no end', 'a\nb', 'a\nc\n', '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n'],
    ['of a text that comes from nothing', '', 'a\n', '--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n'],
    ['keeps carriage returns', 'a\r\nb\r\n', 'a\r\nc\r\n', '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n'],
  ])('%s', (_, before, after, expected) => {
    expect(unifiedDiff('x', before, after)).toBe(expected);
  });
});

/** Takes a diff back to what it is about: the changes of the lines, one after the other. */
function patched(before: string, diff: string): string {
  const old = before.split(/(?<=\n)/).filter((line) => line !== '');
  let [result, position] = ['', 0];
  for (const hunk of diff.split(/^(?=@@ )/m).slice(1)) {
    const [, start = '0', count = '0'] = /^@@ -(\d+),(\d+)/.exec(hunk) ?? [];
    const first = Number(count) === 0 ? Number(start) : Number(start) - 1;
    result += old.slice(position, first).join('');
    position = first;
    for (const line of hunk.split(/(?<=\n)/).slice(1)) {
      if (line.startsWith('\\')) result = result.replace(/\n$/, '');
      else if (line.startsWith('+') || line.startsWith(' ')) result += line.slice(1);
      if (line.startsWith('-') || line.startsWith(' ')) position += 1;
    }
  }
  return result + old.slice(position).join('');
}

test('leads from any text to any other', () => {
  const anyText = fc.array(fc.constantFrom('a\n', 'b\n', 'c\n', '\n'), { maxLength: 30 }).map((texts) => texts.join(''));
  fc.assert(fc.property(anyText, anyText, (before, after) => {
    expect(patched(before, unifiedDiff('x', before, after))).toBe(after);
  }));
});

test('leads from any text to any other of lines that mostly stand once', () => {
  const anyText = fc.array(fc.nat(12).map((number) => `${number}\n`), { maxLength: 25 }).map((texts) => texts.join(''));
  fc.assert(fc.property(anyText, anyText, (before, after) => {
    expect(patched(before, unifiedDiff('x', before, after))).toBe(after);
  }));
});

test.each([
  // By the shortest way alone this would take more memory than there is.
  ['each third line is another', (line: string, index: number) => (index % 3 === 1 ? line.toUpperCase() : line)],
  ['every line is another', (line: string) => line.toUpperCase()],
])('of a large text where %s', (_, change) => {
  const before = Array.from({ length: 20_000 }, (_line, index) => `line ${index}\n`);
  const after = before.map(change);
  const diff = unifiedDiff('x', before.join(''), after.join(''));
  expect(patched(before.join(''), diff) === after.join('')).toBe(true);
  expect(diff.split('\n').filter((line) => /^[+][^+]/.test(line))).toHaveLength(after.filter((line, index) => line !== before[index]).length);
});

test.skipIf(spawnSync('git', ['--version']).status !== 0)('is taken by git (skipped where there is none)', () => {
  const [before, after] = [lines('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'), `${lines('a', 'B', 'c', 'd', 'e', 'f', 'g', 'h', 'new')}j`];
  const folder = lay({ 'x.bpmn': before, 'fix.patch': `x.bpmn: 2 fixes would be made\n${unifiedDiff('x.bpmn', before, after)}` });
  const { status, stderr } = spawnSync('git', ['apply', 'fix.patch'], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(readFileSync(join(folder, 'x.bpmn'), 'utf8')).toBe(after);
});
