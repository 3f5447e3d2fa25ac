import type { Workplace } from './workplace.ts';

/** Crashes the process of a page. */
export async function crash({ page }: Workplace): Promise<void> {
  const gone = page.waitForEvent('crash');
  const cdp = await page.context().newCDPSession(page);
  // The page that should answer is no more.
  void cdp.send('Page.crash').catch(() => undefined);
  await gone;
}
