import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/words/en.ts';
import { ru } from '../src/words/ru.ts';
import { colorsAreTokens } from './architecture/color-laws.ts';
import { houseOf, readHouse } from './architecture/house.ts';
import { laws, type Law } from './architecture/laws.ts';
import { rooms } from './architecture/table.ts';
import { dictionaryFaults, unusedKeys } from './architecture/word-laws.ts';

const root = join(import.meta.dirname, '..');
const house = readHouse(root);
const allLaws: Readonly<Record<string, Law>> = { ...laws, 'colors are tokens': colorsAreTokens };

describe('the house', () => {
  it.each(Object.entries(allLaws))('%s', (_, law) => {
    expect(law(house)).toEqual([]);
  });

  it('compiles the pure rooms without the page and without Node', () => {
    const config = JSON.parse(readFileSync(join(root, 'src/tsconfig.pure.json'), 'utf8')) as {
      compilerOptions: { lib: string[]; types: string[] }; include: string[];
    };
    const pure = Object.keys(rooms).filter((room) => rooms[room]?.pure === true);
    expect(config.include.toSorted()).toEqual(pure.toSorted());
    expect(config.compilerOptions).toEqual({ lib: ['ES2023'], types: [] });
  });

  it('says the same in each language', () => {
    expect(dictionaryFaults({ en, ru })).toEqual([]);
  });

  it('says nothing that nobody asks for', () => {
    expect(unusedKeys(house, Object.keys(en))).toEqual([]);
  });
});

/** For each law a file that breaks it, and what it must find there. */
const seeds: Readonly<Record<string, readonly (readonly [path: string, text: string, found: string])[]>> = {
  'rooms import what the table allows, through doors': [
    ['src/etom/a.ts', "import { b } from '../bpmn/index.ts';", 'src/etom/a.ts:1: etom may not import bpmn'],
    ['src/etom/a.ts', "\nimport type { B } from '../bpmn/index.ts';", 'src/etom/a.ts:2: etom may not import bpmn'],
    ['src/etom/a.ts', "type B = import('../bpmn/index.ts').B;", 'src/etom/a.ts:1: etom may not import bpmn'],
    ['src/etom/a.ts', "export type * from '../bpmn/index.ts';", 'src/etom/a.ts:1: etom may not import bpmn'],
    ['src/bpmn/a.ts', "import { b } from '../etom/b.ts';", 'src/bpmn/a.ts:1: etom has one door, its index.ts, and not src/etom/b.ts'],
    ['src/bpmn/deep/a.ts', "export { b } from '../../etom/b.ts';", 'src/bpmn/deep/a.ts:1: etom has one door, its index.ts, and not src/etom/b.ts'],
    ['src/ui/a.ts', "const a = await import('bpmn-js/lib/Viewer.js');", 'src/ui/a.ts:1: ui may not import bpmn-js'],
    ['src/ui/a.ts', "import { openDB } from 'idb';", 'src/ui/a.ts:1: ui may not import idb'],
    ['src/ui/a.ts', "import '../modeling/canvas.css';", 'src/ui/a.ts:1: ui may not import modeling'],
    ['src/workspace/a.ts', "import { openDB } from 'idb';", 'src/workspace/a.ts:1: only src/workspace/indexeddb-store.ts may import idb'],
    ['src/bpmn/a.ts', "import { readFileSync } from 'node:fs';", 'src/bpmn/a.ts:1: bpmn may not import node:'],
    ['src/bpmn/a.d.ts', "declare module 'left-pad' {}", 'src/bpmn/a.d.ts:1: bpmn may not import left-pad'],
    ['src/search/a.ts', "import data from '../../palette/a.json';", 'src/search/a.ts:1: palette/a.json is in no room'],
    ['src/etom/a.ts', "import { a } from '@orama/stemmers/russian';", 'src/etom/a.ts:1: etom may not import @orama/stemmers'],
  ],
  'src holds rooms and the five roots': [
    ['src/helpers.ts', '', 'src/helpers.ts:1: is in no room of the table'],
    ['src/utils/a.ts', '', 'src/utils/a.ts:1: is in no room of the table'],
  ],
  'each room has a door': [['src/etom/a.ts', '', 'src/etom: has no index.ts']],
  'a door is a table of contents': [
    ['src/etom/index.ts', "export { a } from './a.ts';\nexport const b = 1;", 'src/etom/index.ts:2: holds more than re-exports'],
  ],
  'only modeling/create-*.ts construct bpmn-js': [
    ['src/modeling/a.ts', "import Viewer from 'bpmn-js/lib/Viewer.js';", 'src/modeling/a.ts:1: constructs bpmn-js (bpmn-js/lib/Viewer.js)'],
    ['src/main.ts', "import('bpmn-js/lib/Modeler');", 'src/main.ts:1: constructs bpmn-js (bpmn-js/lib/Modeler)'],
  ],
  'only cli/main.ts ends the process': [
    ['src/cli/run.ts', 'process.exit(1);', 'src/cli/run.ts:1: ends the process'],
    ['src/cli/run.ts', "import { exit } from 'node:process';", 'src/cli/run.ts:1: ends the process'],
  ],
  'no file is above 400 lines': [['src/etom/a.ts', '\n'.repeat(401), 'src/etom/a.ts:401: is too long: split it']],
  'relative imports name a file with its suffix': [['test/a.test.ts', "import '../src/etom/index';", 'test/a.test.ts:1: ../src/etom/index lacks a suffix']],
  'a module keeps no state that is reassigned': [
    ['src/etom/a.ts', 'let count = 0;', 'src/etom/a.ts:1: is state of a module'],
    ['src/etom/a.ts', 'export let count = 0;', 'src/etom/a.ts:1: is state of a module'],
  ],
  'tests of a room mirror its files': [['test/etom/gone.browser.test.ts', '', 'test/etom/gone.browser.test.ts:1: mirrors no file of src']],
  'colors are tokens': [
    ['src/ui/a.ts', 'const a = css`\n  color: #fff;`;', 'src/ui/a.ts:2: #fff is no token'],
    ['src/ui/a.ts', "const a = 'var(--a, #ffffff)';", 'src/ui/a.ts:1: #ffffff is no token'],
    ['src/ui/app.css', '/* #fff */\na { color: white }', 'src/ui/app.css:2: white is no token'],
    ['src/modeling/a.css', 'a { color: var(--a, #fff); fill: rgb(0 0 0) }', 'src/modeling/a.css:1: rgb( is no token'],
  ],
};

describe('a law finds what breaks it', () => {
  it('each has an example', () => {
    expect(Object.keys(seeds)).toEqual(Object.keys(allLaws));
  });

  it.each(Object.entries(seeds).flatMap(([law, examples]) => examples.map((example) => [law, ...example] as const)))('%s: %s: %s', (law, path, text, found) => {
    expect(allLaws[law]?.(houseOf({ [path]: text }))).toEqual([found]);
  });

  it('in a tree on the disk too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'etom-flow-house-'));
    try {
      for (const path of ['src/etom', 'test/etom']) {
        mkdirSync(join(folder, path), { recursive: true });
      }
      writeFileSync(join(folder, 'src/etom/index.ts'), "export * from '../bpmn/index.ts';\n");
      writeFileSync(join(folder, 'test/etom/gone.test.ts'), '');
      const broken = Object.entries(allLaws).flatMap(([, law]) => law(readHouse(folder)));
      expect(broken).toEqual(['src/etom/index.ts:1: etom may not import bpmn', 'test/etom/gone.test.ts:1: mirrors no file of src']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['a key that is missing', { en: { a: 'A', b: 'B' }, ru: { a: 'А' } }, ['b: is not in ru']],
    ['another value', { en: { a: '{name}' }, ru: { a: '{nom}' } }, ['a: asks for other values in each language: name:text / nom:text']],
    ['a plural form too few', {
      en: { a: '{n, plural, one {#} other {#}}' }, ru: { a: '{n, plural, one {#} other {#}}' },
    }, ['a: lacks the plural form few in ru', 'a: lacks the plural form many in ru']],
    ['a name in the other language', { en: { a: '{name_ru}' }, ru: { a: '{name_ru}' } }, [
      'a: asks for other values in each language: name_ru:text / name_*:text',
    ]],
    ['a value inside a plural', {
      en: { a: '{n, plural, one {# of {m}} other {#}}' }, ru: { a: '{n, plural, one {#} few {#} many {#} other {#}}' },
    }, ['a: asks for other values in each language: m:text n:plural / n:plural']],
  ])('in the dictionaries: %s', (_, dictionaries, found) => {
    expect(dictionaryFaults(dictionaries)).toEqual(found);
  });

  it('in the keys: those that nothing names', () => {
    const seeded = houseOf({ 'src/ui/a.ts': "say('a.b'); say(`c.${kind}.title`);", 'src/words/en.ts': "const a = 'a.c';" });
    expect(unusedKeys(seeded, ['a.b', 'a.c', 'c.x.title', 'c.x.text'])).toEqual(['a.c', 'c.x.text']);
  });
});
