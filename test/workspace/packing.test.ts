import { afterEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../src/workspace/index.ts';
import { packLarge, unpack } from '../../src/workspace/packing.ts';

const large = `\uFEFF<я>\r\n${'<bpmn:task id="T"/>'.repeat(20_000)}\u0000</я>`;
const pack = async (text: string) => packLarge(text, (await factsOf(text)).size);

describe('a text of a history', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is packed where it is large, and comes back the same', async () => {
    const packed = await pack(large);
    expect(packed?.length).toBeLessThan(large.length / 50);
    expect(await unpack(packed ?? new Uint8Array())).toBe(large);
  });

  it.each([['small', '<a/>'], ['large, with half a letter that UTF-8 does not know', `${large}\uD800`]])('is left as it is where it is %s', async (_, text) => {
    expect(await pack(text)).toBeUndefined();
  });

  it('is left as it is where the browser packs nothing', async () => {
    vi.stubGlobal('CompressionStream', undefined);
    expect(await pack(large)).toBeUndefined();
  });

  it('is refused where its bytes are damaged', async () => {
    const packed = await pack(large) ?? new Uint8Array();
    packed[packed.length >> 1] = (packed[packed.length >> 1] ?? 0) ^ 0xff;
    expect(await unpack(packed).then(() => 'came back', () => 'refused')).toBe('refused');
  });
});
