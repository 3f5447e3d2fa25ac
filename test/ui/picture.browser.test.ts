import { describe, expect, it } from 'vitest';
import { emptySnapshot } from '../../src/editor/index.ts';
import type { Session } from '../../src/editor/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { pictureOf } from '../../src/ui/picture.ts';
import { createWords } from '../../src/words/index.ts';

const words = createWords('en');
const tree = createElementTree(builtInCatalogues());

/** A session that draws a square of a size. */
function session(width: number, height = width): Pick<Session, 'saveSvg' | 'validate' | 'snapshot' | 'tree'> {
  return {
    tree,
    saveSvg: async () => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><circle r="4"/></svg>`,
    validate: () => [],
    snapshot: { value: { ...emptySnapshot, usage: new Map([['1.1.1.5', 2]]) }, subscribe: () => () => undefined },
  };
}

async function sizeOf(content: string | Blob): Promise<readonly [number, number]> {
  if (typeof content === 'string') throw new Error('no pixels');
  const { width, height } = await createImageBitmap(content);
  return [width, height];
}

describe('a picture of the diagram', () => {
  it('is the drawing as it is, or with a legend', async () => {
    const plain = await pictureOf(session(400), { format: 'svg', legend: false }, words);
    expect(plain).toEqual({ content: await session(400).saveSvg(), ending: 'svg', type: 'image/svg+xml' });
    const { content } = await pictureOf(session(400), { format: 'svg', legend: true }, words);
    expect(content).toContain('Order handling');
  });

  it('has twice as many pixels as the drawing is wide', async () => {
    const { content, ending, type } = await pictureOf(session(300, 200), { format: 'png', legend: false }, words);
    expect([ending, type, await sizeOf(content)]).toEqual(['png', 'image/png', [600, 400]]);
  });

  it('has fewer where a browser holds no more', async () => {
    const { content } = await pictureOf(session(20_000, 10), { format: 'png', legend: false }, words);
    expect(await sizeOf(content)).toEqual([16_000, 8]);
  });

  it('is a drawing where there can be no pixels', async () => {
    const broken = { ...session(300), saveSvg: async () => 'no picture' };
    expect(await pictureOf(broken, { format: 'png', legend: false }, words)).toEqual({ content: 'no picture', ending: 'svg', type: 'image/svg+xml' });
  });
});
