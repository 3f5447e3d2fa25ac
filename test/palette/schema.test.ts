import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueSchema } from '../../src/etom/catalogue-schema.ts';
import { faultsIn, resolveRef } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';

const schema = JSON.parse(readFileSync(new URL('../../palette/catalogue.schema.json', import.meta.url), 'utf8')) as JsonSchema;

/** What of a valibot schema can be compared with a JSON Schema. */
interface ValibotSchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, ValibotSchema>>;
  readonly item?: ValibotSchema;
  readonly options?: readonly unknown[];
  readonly wrapped?: ValibotSchema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

describe('palette/catalogue.schema.json', () => {
  it('says the same as the schema of the reader, field by field', () => {
    expect(outlineOfJson(schema)).toEqual(outlineOfValibot(catalogueSchema as unknown as ValibotSchema));
  });

  it.each([
    ['no object', [], '$: type'],
    ['a missing field', {}, '$: required id'],
    ['an unknown field', { elementz: 1 }, '$: unknown elementz'],
    ['a wrong pattern', { prefix: '770' }, '$.prefix: pattern'],
    ['an empty list', { elements: [] }, '$.elements: minItems'],
    ['a wrong word', { elements: [{ status: 'base' }] }, '$.elements[0].status: enum'],
    ['a repetition', { elements: [{ verticals: ['F', 'F'] }] }, '$.elements[0].verticals: uniqueItems'],
    ['a fault behind a reference', { title: { en: ' ' } }, '$.title.en: pattern'],
  ])('refuses %s', (_, value, fault) => {
    expect(faultsIn(value, schema)).toContain(fault);
  });
});

function outlineOfJson(raw: JsonSchema): unknown {
  const found = { ...resolveRef(raw, schema) };
  const { properties, required, items, enum: words, pattern, minItems, uniqueItems } = found;
  if (properties !== undefined) {
    const fields = Object.entries(properties as Record<string, JsonSchema>);
    return { closed: found['additionalProperties'] === false, required: (required as string[]).toSorted(), fields: Object.fromEntries(fields.map(([key, inner]) => [key, outlineOfJson(inner)])) };
  }
  if (items !== undefined) return { items: outlineOfJson(items as JsonSchema), atLeast: minItems ?? 0, unique: uniqueItems === true };
  if (words !== undefined) return { words };
  return { type: found['type'], ...(pattern === undefined ? {} : { pattern }) };
}

function outlineOfValibot(raw: ValibotSchema): unknown {
  const found = raw.wrapped ?? raw;
  const { entries, item, options, pipe = [] } = found;
  const action = (type: string): unknown => pipe.find((step) => step.type === type)?.requirement;
  if (entries !== undefined) {
    const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional').toSorted();
    return { closed: found.type === 'strict_object', required, fields: Object.fromEntries(Object.entries(entries).map(([key, inner]) => [key, outlineOfValibot(inner)])) };
  }
  if (item !== undefined) return { items: outlineOfValibot(item), atLeast: action('min_length') ?? 0, unique: action('check') !== undefined };
  if (options !== undefined) return { words: options };
  const pattern = action('regex');
  return { type: found.type, ...(pattern instanceof RegExp ? { pattern: pattern.source } : {}) };
}
