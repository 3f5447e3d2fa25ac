import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, isOffered, synonyms } from '../../src/etom/index.ts';

const file: unknown = JSON.parse(readFileSync(new URL('../../palette/synonyms.json', import.meta.url), 'utf8'));
const tree = createElementTree(builtInCatalogues());

const text = v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/));
const names = v.strictObject({ en: text, ru: text });
const schema = v.strictObject({
  id: v.literal('synonyms'),
  edition: v.literal('gost-r-53633'),
  title: names,
  provenance: text,
  groups: v.pipe(v.array(v.strictObject({
    key: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
    elements: v.pipe(v.array(text), v.minLength(1), v.maxLength(4)),
    ru: v.pipe(v.array(text), v.minLength(1)),
    en: v.pipe(v.array(text), v.minLength(1)),
  })), v.minLength(60)),
});

describe('palette/synonyms.json', () => {
  it('has the shape of synonyms, and is what the door offers', () => {
    expect(synonyms).toEqual(v.parse(schema, file).groups);
  });

  it('names each group once', () => {
    const keys = synonyms.map(({ key }) => key);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it('leads only to elements that may be used, each once in a group', () => {
    expect(synonyms.flatMap(({ elements }) => elements).filter((id) => {
      const element = tree.get(id);
      return element === undefined || !isOffered(element);
    })).toEqual([]);
    expect(synonyms.filter(({ elements }) => new Set(elements).size < elements.length)).toEqual([]);
  });

  it('has each word once, in its language', () => {
    const words = synonyms.flatMap(({ ru, en }) => [...ru, ...en]).map((word) => word.toLowerCase().replaceAll('ё', 'е'));
    expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    expect(synonyms.flatMap(({ en }) => en).filter((word) => /[а-яё]/i.test(word))).toEqual([]);
  });

  it('has words for each element of CRM', () => {
    const named = new Set(synonyms.flatMap(({ elements }) => elements));
    expect(tree.blocks.filter(({ id }) => !named.has(id))).toEqual([]);
  });
});
