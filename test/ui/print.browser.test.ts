import { afterEach, expect, test, vi } from 'vitest';
import { printPicture } from '../../src/ui/print.ts';

const prints = (): boolean => document.documentElement.classList.contains('etom-prints');
const shown = (): HTMLImageElement | null => document.querySelector('img.etom-print');

afterEach(() => vi.unstubAllGlobals());

test('given a picture, it alone is printed, and nothing of it stays', async () => {
  const seen: unknown[] = [];
  vi.stubGlobal('print', () => {
    seen.push({ prints: prints(), alt: shown()?.alt, isWide: shown()?.classList.contains('wide') });
    dispatchEvent(new Event('afterprint'));
  });
  await printPicture('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>', 'Order to payment');
  await printPicture('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="40"/>', 'Answer');
  expect(seen).toEqual([{ prints: true, alt: 'Order to payment', isWide: true }, { prints: true, alt: 'Answer', isWide: false }]);
  expect([prints(), shown()]).toEqual([false, null]);
});

test('given what cannot be shown as a picture, the page is printed as it is', async () => {
  const print = vi.fn(() => expect([prints(), shown()]).toEqual([false, null]));
  vi.stubGlobal('print', print);
  await printPicture('<html/>', 'Order to payment');
  expect(print).toHaveBeenCalledOnce();
});
