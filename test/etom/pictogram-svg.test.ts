import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, pictogramSvg } from '../../src/etom/index.ts';
import { element } from './catalogues.ts';

const tree = createElementTree(builtInCatalogues());
const order = tree.get('1.1.1.5') ?? element('1.1.1.5');
const plain = { size: 16, ink: 'teal', paper: 'silver' };

/** Fills of the cells, each with its count. */
function fills(picture: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, fill = ''] of picture.matchAll(/<rect [^>]*fill="([^"]*)"/g)) counts[fill] = (counts[fill] ?? 0) + 1;
  return counts;
}

describe('the text of a pictogram', () => {
  it.each([
    [16, 'width="21" height="16" viewBox="0 0 21 16"'],
    [24, 'width="31.5" height="24" viewBox="0 0 21 16"'],
    [32, 'width="42" height="32" viewBox="0 0 42 32"'],
    [160, 'width="210" height="160" viewBox="0 0 42 32"'],
  ])('%i pixels high has %s', (size, attributes) => {
    const picture = pictogramSvg(order, { ...plain, size });
    expect(picture).toContain(attributes);
    expect(picture).toContain('shape-rendering="crispEdges"');
    expect(fills(picture)).toEqual({ teal: 1, silver: 28 });
  });

  it('may tell verticals apart, and Enterprise Management', () => {
    const ink = (vertical: string | undefined): string => vertical ?? 'em';
    const of = (id: string): Record<string, number> => fills(pictogramSvg(tree.get(id) ?? order, { ...plain, ink, paper: 'none' }));
    expect(of('1.1.1.2')).toEqual({ F: 1, A: 1, B: 1, none: 26 });
    expect(of('1.3.2.3')).toEqual({ em: 1, none: 28 });
  });

  it('is decoration without a title, an image with one', () => {
    expect(pictogramSvg(order, plain)).toContain(' aria-hidden="true">');
    const titled = pictogramSvg(order, { ...plain, title: 'SM&O <"x">' });
    expect(titled).toContain(' role="img" aria-label="SM&amp;O &lt;&quot;x&quot;&gt;"><title>SM&amp;O &lt;&quot;x&quot;&gt;</title>');
    expect(titled).not.toContain('aria-hidden');
  });

  it('stands where it is put in a larger picture', () => {
    expect(pictogramSvg(order, { ...plain, x: 12, y: -4.5 })).toContain(' x="12" y="-4.5" width=');
  });

  it('draws dark cells over the light ones', () => {
    expect(pictogramSvg(order, plain)).toMatch(/fill="teal"\/><\/svg>$/);
  });
});
