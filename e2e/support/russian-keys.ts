import type { CDPSession, Page } from '@playwright/test';

/** What some keys write with the Russian layout, by their place on the keyboard. */
const letters: Readonly<Record<string, string>> = {
  KeyA: 'ф', KeyB: 'и', KeyE: 'у', KeyN: 'т', KeyR: 'к', KeyT: 'е', KeyY: 'н', KeyZ: 'я', 'Shift+Digit7': '?',
};

const modifiers: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/** A keyboard with the Russian layout: Playwright itself types with the American one. */
export class RussianKeyboard {
  readonly #session: Promise<CDPSession>;

  constructor(page: Page) {
    this.#session = page.context().newCDPSession(page);
  }

  /** Presses a key by its place, such as `KeyZ`, `Control+KeyZ` or `Shift+Digit7`. */
  async press(chord: string): Promise<void> {
    const parts = chord.split('+');
    const code = parts.at(-1) ?? '';
    const held = parts.slice(0, -1).reduce((sum, name) => sum + (modifiers[name] ?? 0), 0);
    const key = letters[chord] ?? letters[code];
    if (key === undefined) throw new Error(`the test does not know what ${chord} writes`);
    const session = await this.#session;
    const event = { code, key, modifiers: held, windowsVirtualKeyCode: code.charCodeAt(code.length - 1) };
    const text = chord.startsWith('Control') ? {} : { text: key };
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}
