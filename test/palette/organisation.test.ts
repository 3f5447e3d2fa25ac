import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, catalogueFaults, createElementTree, judgeTag, parseCatalogue, serializeCatalogue } from '../../src/etom/index.ts';

const text = readFileSync(join(import.meta.dirname, 'organisation.json'), 'utf8');
const readme = readFileSync(join(import.meta.dirname, '..', '..', 'palette', 'README.md'), 'utf8');
const standard = createElementTree(builtInCatalogues());
const own = parseCatalogue(text, 'organisation.json');
const tree = createElementTree([...builtInCatalogues(), own]);

describe('the example of an organisation\'s catalogue', () => {
  it('is without fault beside the standard, and comes back from a file as it was', () => {
    expect(catalogueFaults(own, { standard, older: [], newer: [] })).toEqual([]);
    expect(tree.conflicts).toEqual([]);
    expect(parseCatalogue(serializeCatalogue(own), 'again').elements.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(own.elements.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('fits the schema that editors use', () => {
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'palette', 'catalogue.schema.json'), 'utf8')) as object;
    const validate = new Ajv2020().compile(schema);
    validate(JSON.parse(text));
    expect(validate.errors).toBeNull();
    expect(validate({ ...(JSON.parse(text) as object), prefix: '77' })).toBe(false);
  });

  it.each([
    ['770001.1.1.1.5', 'valid', '1.1.1.5'],
    ['770001.1.1.1.5.1', 'valid', '1.1.1.5'],
    ['770001.1.1.1.5.2', 'retired', '1.1.1.5'],
    ['2.1.1.1', 'valid', '1.1.1'],
    ['2.1.1.1.1', 'valid', '1.1.1'],
  ])('shows %s, which is %s and stands with %s', (processId, kind, place) => {
    const verdict = judgeTag({ processId, functions: [] }, tree);
    expect(verdict).toMatchObject({ kind, element: { id: processId } });
    expect('element' in verdict && tree.standardOf(verdict.element)?.id).toBe(place);
  });

  it('is what the README of the palette explains', () => {
    for (const { id } of own.elements) expect(readme).toContain(`\`${id}\``);
    expect(readme).toContain('../test/palette/organisation.json');
  });
});
