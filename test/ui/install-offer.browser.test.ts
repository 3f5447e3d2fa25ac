import { expect, test, vi } from 'vitest';
import type { ReactiveControllerHost } from 'lit';
import { InstallOffer } from '../../src/ui/install-offer.ts';

test('an offer of the browser to install the app is kept for one question', async () => {
  const requestUpdate = vi.fn<() => void>();
  const offer = new InstallOffer({ addController: () => undefined, requestUpdate } as unknown as ReactiveControllerHost);
  offer.hostConnected();
  expect(offer.isOpen).toBe(false);
  const prompt = vi.fn<() => Promise<void>>(() => Promise.resolve());
  const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt });
  dispatchEvent(event);
  expect([offer.isOpen, event.defaultPrevented, requestUpdate.mock.calls.length]).toEqual([true, true, 1]);
  await offer.ask();
  await offer.ask();
  expect(prompt).toHaveBeenCalledOnce();
  expect(offer.isOpen).toBe(false);
  dispatchEvent(event);
  dispatchEvent(new Event('appinstalled'));
  expect(offer.isOpen).toBe(false);
  offer.hostDisconnected();
  dispatchEvent(event);
  expect(offer.isOpen).toBe(false);
});
