import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, laterMeanings } from '../../src/etom/index.ts';

const file: unknown = JSON.parse(readFileSync(new URL('../../palette/crosswalk.json', import.meta.url), 'utf8'));
const tree = createElementTree(builtInCatalogues());

const text = v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/));
const names = v.strictObject({ en: text, ru: text });
const number = v.strictObject({
  releases: v.pipe(v.string(), v.regex(/^\d+\.\d(?:-\d+\.\d)?$/)),
  id: v.pipe(v.string(), v.regex(/^1\.(?:[1-3]|12)(?:\.[1-9]\d?){1,2}$/)),
  name: v.exactOptional(text),
  part: v.exactOptional(v.literal(true)),
  note: names,
});
const schema = v.strictObject({
  id: v.literal('tm-forum-numbering'),
  edition: v.literal('gost-r-53633'),
  title: names,
  provenance: text,
  rows: v.array(v.strictObject({ id: text, later: v.array(number) })),
});

describe('palette/crosswalk.json', () => {
  const { rows } = v.parse(schema, file);
  const numbers = laterMeanings(tree).map(({ later }) => later);

  it('has a row for each element of Table A.1, in order', () => {
    expect(rows.map(({ id }) => id)).toEqual(tree.blocks.map(({ id }) => id));
  });

  it('gives the numbers of the releases 16.0 to 19.0 and of 25.5', () => {
    const numbersOf = (release: number): readonly string[] => rows.map((row) => {
      const valid = row.later.filter(({ releases }) => {
        const [from = '', to = from] = releases.split('-');
        return Number(from) <= release && release <= Number(to);
      });
      return `${row.id} ${valid.map(({ id, part }) => `${id}${part === true ? ' (part)' : ''}`).join(', ')}`.trim();
    });
    expect(numbersOf(19)).toEqual([
      '1.1.1.1 1.3.1 (part)', '1.1.1.2 1.3.5.9', '1.1.1.3', '1.1.1.4 1.1.9', '1.1.1.5 1.3.3', '1.1.1.6 1.3.7', '1.1.1.7 1.3.8', '1.1.1.9 1.3.4.1',
      '1.1.1.10 1.3.9', '1.1.1.11 1.3.10', '1.1.1.12 1.3.11',
    ]);
    expect(numbersOf(25.5)).toEqual([
      '1.1.1.1 1.3.1 (part), 1.12.7 (part), 1.2.4 (part)', '1.1.1.2 1.3.5.9', '1.1.1.3', '1.1.1.4 1.12.9', '1.1.1.5 1.3.3', '1.1.1.6 1.3.7',
      '1.1.1.7 1.3.8', '1.1.1.9 1.3.4.1', '1.1.1.10 1.3.9', '1.1.1.11 1.3.10', '1.1.1.12 1.3.10.4',
    ]);
  });

  it('leads from each number to one element', () => {
    const elementsOf = new Map<string, Set<string>>();
    for (const row of rows) for (const { id } of row.later) elementsOf.set(id, (elementsOf.get(id) ?? new Set()).add(row.id));
    expect([...elementsOf].filter(([, elements]) => elements.size > 1)).toEqual([]);
  });

  it('says so where the number means something else here', () => {
    for (const { id, note } of numbers.filter((entry) => tree.get(entry.id) !== undefined && !/^(?:Built|Renamed)/.test(entry.note.en))) {
      expect(note.en).toContain(`Here ${id} is`);
      expect(note.ru).toContain(`Здесь ${id} —`);
    }
  });

  it('writes Cyrillic in Russian notes only, and in each of them', () => {
    expect(numbers.filter(({ note, name = '' }) => /\p{Script=Cyrillic}/u.test(note.en + name) || !/\p{Script=Cyrillic}/u.test(note.ru))).toEqual([]);
  });
});
