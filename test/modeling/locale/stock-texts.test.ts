import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import russian from 'bpmn-js-i18n/translations/ru.js';
import { expect, test } from 'vitest';
import { stockTexts } from '../../../src/modeling/locale/stock-texts.ts';
import { createWords } from '../../../src/words/index.ts';

const modules = join(import.meta.dirname, '../../../node_modules');

/** Texts that no person of ours ever meets: leading parts of a text, examples in comments, entries that are switched off. */
const unused = new Set(['', ' + shift + ', 'Align elements ', 'HELLO {you}', 'Event based instantiating Gateway', 'Parallel Event based instantiating Gateway']);

/** What bpmn-js passes to `translate`: literally, or as the label, title or name of a menu entry. */
function textsIn(code: string, isMenu: boolean): string[] {
  const patterns = [/translate\(\s*'((?:[^'\\]|\\.)*)'/g, ...(isMenu ? [/(?:label|title|name): '((?:[^'\\]|\\.)*)'/g] : [])];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map((file) => join(folder, file));
}

const files = [...filesBelow(join(modules, 'bpmn-js/lib')), join(modules, 'bpmn-js-create-append-anything/dist/index.es.js')];
const texts = new Set(files.flatMap((file) =>
  textsIn(readFileSync(file, 'utf8'), /popup-menu|Options|palette|context-pad|create-append/i.test(file))));

test('bpmn-js says something', () => {
  expect(texts.size).toBeGreaterThan(100);
});

test.each([...texts].filter((text) => !unused.has(text)))('is said in Russian: %s', (text) => {
  const key = stockTexts[text];
  const said = key === undefined ? russian[text] : createWords('ru').format(key);
  expect(said).toMatch(/[а-яё]/i);
});

test.each(Object.entries(stockTexts))('is said in English as bpmn-js says it: %s', (text, key) => {
  expect(createWords('en').format(key)).toBe(text);
  expect(russian[text]).toBeUndefined();
});
