import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../../src/etom/index.ts';
import { withLegend } from '../../../src/report/index.ts';
import { colors, inks, mixedInk } from '../../../src/report/legend/colors.ts';
import { createWords } from '../../../src/words/index.ts';
import { catalogue, ownElement } from '../../etom/catalogues.ts';

const tree = createElementTree([...builtInCatalogues(), catalogue([
  ownElement('770001.1.1.1.5.1', { names: { en: 'A & B <i>', ru: 'А и Б <i>' } }),
], { prefix: '770001' })]);
const words = { en: createWords('en'), ru: createWords('ru') };

/** A picture as bpmn-js makes it. */
function drawing(width = 1200, height = 400, { x = -6, y = 94.5 } = {}): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<!-- created with bpmn-js -->\n<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" version="1.1"><g class="djs-group"><rect x="0" y="100" width="10" height="10"/></g></svg>`;
}

function boxOf(picture: string): readonly number[] {
  return (/<svg\b[^>]*\sviewBox="([^"]*)"/.exec(picture)?.[1] ?? '').split(' ').map(Number);
}

/** The texts of a picture, in the order in which they stand. */
function textsOf(picture: string): readonly string[] {
  return [...picture.matchAll(/<text\b[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}

function placesOf(picture: string): readonly (readonly [number, number])[] {
  return [...picture.matchAll(/<svg xmlns="[^"]*" x="([^"]*)" y="([^"]*)"/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
}

describe('a picture with a legend', () => {
  const used = ['1.1.1.10', '1.1.1.5', '1.1.3.2', '9.9.9'];
  const picture = withLegend(drawing(), { used, tree, words: words.en });

  it('names each used element once, by number, and leaves out what nobody knows', () => {
    expect(textsOf(picture)).toEqual([
      'eTOM elements in this diagram (GOST R 53633)', '1.1.1.5', 'Order handling', '1.1.1.10', 'Bill invoice management', '1.1.3.2', 'Resource Provisioning',
    ]);
  });

  it('says in words what each pictogram shows', () => {
    expect([...picture.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual([
      '1.1.1.5 Order handling: Customer Relationship Management, Fulfillment',
      '1.1.1.10 Bill invoice management: Customer Relationship Management, Billing',
      '1.1.3.2 Resource Provisioning: Resource Management &amp; Operations, Fulfillment',
    ]);
  });

  it('keeps the drawing as it is, on white, and puts the legend below it', () => {
    const [x = 0, y = 0, width, height = 0] = boxOf(picture);
    expect([x, y, width]).toEqual([-6, 94.5, 1200]);
    expect(picture).toContain('<g class="djs-group"><rect x="0" y="100" width="10" height="10"/></g>');
    expect(picture).toContain(`<rect x="-6" y="94.5" width="1200" height="${height}" fill="#ffffff"/><g class="djs-group">`);
    expect(picture).toContain(` width="1200" height="${height}" viewBox="-6 94.5 1200 ${height}"`);
    expect(placesOf(picture).length).toBe(3);
    for (const [left, top] of placesOf(picture)) {
      expect(Number.isInteger(left) && Number.isInteger(top)).toBe(true);
      expect(top).toBeGreaterThan(94.5 + 400);
      expect(top + 32).toBeLessThan(y + height);
    }
  });

  it('marks a name that is our translation, and says so below', () => {
    expect(textsOf(withLegend(drawing(), { used, tree, words: words.ru })).slice(-3)).toEqual(['1.1.3.2', 'Предоставление ресурсов*', '* наш перевод']);
    expect(textsOf(withLegend(drawing(), { used: ['1.1.1.5'], tree, words: words.ru })).join()).not.toContain('*');
  });

  it('takes the names of an organisation as texts', () => {
    const own = withLegend(drawing(), { used: ['770001.1.1.1.5.1'], tree, words: words.en });
    expect(textsOf(own)).toEqual(['eTOM elements in this diagram (GOST R 53633)', '770001.1.1.1.5.1', 'A &amp; B &lt;i&gt;']);
    expect(own).not.toContain('<i>');
  });

  it('grows to hold one column under a narrow drawing, and breaks long names', () => {
    const narrow = withLegend(drawing(100, 80), { used: ['1.1.1.11', '1.3.6'], tree, words: words.en });
    expect(boxOf(narrow)[2]).toBeGreaterThan(300);
    expect(new Set(placesOf(narrow).map(([x]) => x)).size).toBe(1);
    expect(textsOf(narrow)).toEqual([
      'eTOM elements in this diagram (GOST R 53633)', '1.1.1.11', 'Bill payments and receivables', 'management', '1.3.6', 'Stakeholder &amp; External Relations', 'Management',
    ]);
  });

  it('goes down the columns first', () => {
    const places = placesOf(withLegend(drawing(), { used: tree.blocks.map(({ id }) => id), tree, words: words.en }));
    expect(new Set(places.map(([x]) => x)).size).toBe(3);
    expect(places.length).toBe(11);
    const listed = textsOf(withLegend(drawing(), { used: tree.blocks.map(({ id }) => id), tree, words: words.en })).filter((text) => /^[\d.]+$/.test(text));
    expect(listed.slice(0, 4)).toEqual(['1.1.1.1', '1.1.1.5', '1.1.1.10', '1.1.1.2']);
  });

  it.each([
    ['a drawing without elements', drawing(), []],
    ['a drawing with unknown elements only', drawing(), ['9.9']],
    ['a text that is no picture', 'no picture', ['1.1.1.5']],
    ['a picture without a size', '<svg><g/></svg>', ['1.1.1.5']],
  ])('leaves %s as it is', (_what, before, ids) => {
    expect(withLegend(before, { used: ids, tree, words: words.en })).toBe(before);
  });

  it('puts no two things in one place, whatever is used and however wide the drawing is', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...tree.elements.map(({ id }) => id)), { minLength: 1 });
    fc.assert(fc.property(ids, fc.integer({ min: 1, max: 6000 }), fc.constantFrom('en', 'ru'), (some, width, locale) => {
      const places = placesOf(withLegend(drawing(width), { used: some, tree, words: words[locale] }));
      expect(places.length).toBe(some.length);
      const close = places.filter(([x, y], index) => places.slice(index + 1).some(([otherX, otherY]) => Math.abs(x - otherX) < 300 && Math.abs(y - otherY) < 32));
      expect(close).toEqual([]);
    }), { numRuns: 60 });
  });
});

describe('the colors of a legend', () => {
  const [light = ''] = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8').split("data-etom-theme='dark'");
  const token = (name: string): string | undefined => new RegExp(`--etom-${name}: (#[0-9a-f]{6});`).exec(light)?.[1];

  it('are those of the light theme', () => {
    expect([inks.OSR, inks.F, inks.A, inks.B, mixedInk]).toEqual(['osr', 'f', 'a', 'b', 'mixed'].map((name) => token(`vertical-${name}`)));
    expect([colors.text, colors.quiet, colors.line, colors.cell.slice(0, 7)]).toEqual(['text', 'text-quiet', 'line', 'line-strong'].map(token));
  });
});
