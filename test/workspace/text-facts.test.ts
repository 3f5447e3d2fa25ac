import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsNow, factsOf } from '../../src/workspace/text-facts.ts';

describe('the facts of a text', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 0],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 3],
  ])('of %j are known', async (text, hash, size) => {
    expect(await factsOf(text)).toEqual({ hash, size });
  });

  it('count bytes and not letters', async () => {
    expect(await factsOf('я')).toMatchObject({ size: 2 });
  });

  it('are the same whether the browser counts them or we do', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ maxLength: 300, unit: 'binary' }), async (text) => {
      expect(factsNow(text)).toEqual(await factsOf(text));
    }));
  });

  it('are there on a plain http address too, where the browser counts nothing', async () => {
    const facts = await factsOf('abc');
    vi.stubGlobal('crypto', {});
    expect(await factsOf('abc')).toEqual(facts);
  });
});
