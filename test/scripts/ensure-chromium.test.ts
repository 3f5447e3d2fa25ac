import { expect, it } from 'vitest';
import { ensureChromium } from '../../scripts/ensure-chromium.mjs';

/** Ways that tell in `tried` which of them was gone. */
function waysTo(paths: readonly (string | undefined)[]) {
  const tried: number[] = [];
  const ways = paths.map((path, index) => ({
    find: async () => {
      tried.push(index);
      return path;
    },
  }));
  return { tried, ways };
}

it('takes the first that starts and looks no further', async () => {
  const { tried, ways } = waysTo([undefined, '/broken', '/good', '/other']);
  expect(await ensureChromium(ways, async (path) => path !== '/broken')).toBe('/good');
  expect(tried).toEqual([0, 1, 2]);
});

it('says in one sentence what to do where none can be had', async () => {
  const { ways } = waysTo([undefined, '/broken']);
  await expect(ensureChromium(ways, async () => false)).rejects.toThrow(/^The tests need a Chromium[^.]*: install Chrome or Chromium, or set CHROMIUM[^.]*\.$/);
});
