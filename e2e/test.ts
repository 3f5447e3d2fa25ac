import { expect, test as base } from '@playwright/test';
import { watchFaults } from './faults.ts';
import { AppPage } from './pages/app-page.ts';

export { expect };

/** Tests of the app: `app` is open in a fresh browser, and at the end nothing may have gone wrong in its page. */
export const test = base.extend<{ app: AppPage }>({
  app: async ({ page }, use) => {
    const faults = watchFaults(page);
    const app = new AppPage(page);
    await app.open();
    await use(app);
    expect(faults).toEqual([]);
  },
});
