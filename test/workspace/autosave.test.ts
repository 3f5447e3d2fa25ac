import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type AutosaveState } from '../../src/workspace/index.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A document whose saves end when the test says so. */
function createDocument() {
  let text = 0;
  let stored = 0;
  let open: { readonly text: number; readonly resolve: () => void; readonly reject: (error: unknown) => void } | undefined;
  let saves = 0;
  const states: AutosaveState[] = [];
  const autosave = createAutosave({
    save: () => new Promise<void>((resolve, reject) => {
      expect(open, 'two saves at once').toBeUndefined();
      saves += 1;
      open = { text, resolve, reject };
    }),
  });
  autosave.subscribe((state) => {
    states.push(state);
    if (state.kind === 'saved') {
      expect(stored, 'saved is said of what is not').toBe(text);
    }
  });
  const settle = async (end: (save: NonNullable<typeof open>) => void) => {
    const save = open;
    open = undefined;
    if (save !== undefined) {
      end(save);
    }
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    autosave,
    states,
    change: () => {
      text += 1;
      autosave.changed();
    },
    wait: (time: number) => vi.advanceTimersByTimeAsync(time),
    succeed: () => settle((save) => {
      stored = save.text;
      save.resolve();
    }),
    fail: (error: unknown) => settle((save) => save.reject(error)),
    get saves() {
      return saves;
    },
    get isSafe() {
      return stored === text;
    },
    get isSaving() {
      return open !== undefined;
    },
  };
}

const kinds = (states: readonly AutosaveState[]) => states.map((state) => state.kind);

describe('autosave', () => {
  it('begins a second after the last change and says saved when it is', async () => {
    const document = createDocument();
    expect(document.autosave.state).toEqual({ kind: 'saved' });
    document.change();
    await document.wait(900);
    document.change();
    await document.wait(999);
    expect(document.saves).toBe(0);
    await document.wait(1);
    expect(document.saves).toBe(1);
    expect(document.autosave.state).toEqual({ kind: 'saving' });
    await document.wait(100);
    await document.succeed();
    expect(document.autosave.state).toEqual({ kind: 'saved', at: 2000 });
    expect(kinds(document.states)).toEqual(['dirty', 'saving', 'saved']);
    await document.wait(60_000);
    expect(document.saves).toBe(1);
  });

  it('begins after five seconds however busy the reader is', async () => {
    const document = createDocument();
    for (let time = 0; time < 4900; time += 700) {
      document.change();
      await document.wait(700);
    }
    expect(document.saves).toBe(0);
    document.change();
    await document.wait(100);
    expect(document.saves).toBe(1);
  });

  it('saves once more what changed during a save, and does not say saved between', async () => {
    const document = createDocument();
    document.change();
    await document.wait(1000);
    document.change();
    document.change();
    await document.wait(3000);
    expect(document.saves).toBe(1);
    await document.succeed();
    expect(document.autosave.state).toEqual({ kind: 'dirty' });
    await document.wait(1000);
    await document.succeed();
    expect(document.saves).toBe(2);
    expect(kinds(document.states)).toEqual(['dirty', 'saving', 'dirty', 'saving', 'saved']);
  });

  it('keeps a failure in sight and tries again at the next change', async () => {
    const document = createDocument();
    const error = new Error('full');
    document.change();
    await document.wait(1000);
    await document.fail(error);
    expect(document.autosave.state).toEqual({ kind: 'failed', error });
    document.change();
    expect(document.autosave.state).toEqual({ kind: 'failed', error });
    await document.wait(1000);
    expect(document.autosave.state).toEqual({ kind: 'failed', error });
    await document.succeed();
    expect(document.autosave.state.kind).toBe('saved');
  });

  it('tries again by itself after growing pauses until it succeeds', async () => {
    const document = createDocument();
    document.change();
    await document.wait(1000);
    for (const [tries, pause] of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000].entries()) {
      expect(document.saves).toBe(tries + 1);
      await document.fail(new Error('full'));
      await document.wait(pause - 1);
      expect(document.saves).toBe(tries + 1);
      await document.wait(1);
    }
    await document.succeed();
    expect(kinds(document.states)).toEqual(['dirty', 'saving', ...Array.from({ length: 7 }, () => 'failed'), 'saved']);
    await document.wait(120_000);
    expect(document.saves).toBe(8);
    document.change();
    await document.wait(1000);
    await document.fail(new Error('full again'));
    await document.wait(1000);
    expect(document.saves).toBe(10);
  });

  it('tries again by itself where something changed during the save that failed', async () => {
    const document = createDocument();
    document.change();
    await document.wait(1000);
    document.change();
    await document.fail(new Error('full'));
    await document.wait(1000);
    expect(document.saves).toBe(2);
  });

  it('takes a save that throws at once for one that failed', async () => {
    const error = new Error('cannot serialize');
    const autosave = createAutosave({ save: () => { throw error; } });
    autosave.changed();
    await expect(autosave.flush()).rejects.toBe(error);
    expect(autosave.state).toEqual({ kind: 'failed', error });
  });

  describe('flush', () => {
    it('does nothing where all is saved', async () => {
      const document = createDocument();
      await document.autosave.flush();
      expect(document.saves).toBe(0);
    });

    it('saves at once', async () => {
      const document = createDocument();
      document.change();
      const flushed = document.autosave.flush();
      await document.wait(0);
      expect(document.saves).toBe(1);
      await document.succeed();
      await flushed;
      expect(document.autosave.state.kind).toBe('saved');
      await document.wait(60_000);
      expect(document.saves).toBe(1);
    });

    it('waits for the save that runs and saves what changed since', async () => {
      const document = createDocument();
      document.change();
      await document.wait(1000);
      document.change();
      const flushed = document.autosave.flush();
      await document.succeed();
      expect(document.saves).toBe(2);
      await document.succeed();
      await flushed;
      expect(document.isSafe).toBe(true);
    });

    it('saves also what changes while it saves', async () => {
      const document = createDocument();
      document.change();
      const flushed = document.autosave.flush();
      await document.wait(0);
      document.change();
      await document.succeed();
      expect(document.saves).toBe(2);
      await document.succeed();
      await flushed;
      expect(document.isSafe).toBe(true);
    });

    it('tries again after a failure, and rejects where that fails too', async () => {
      const document = createDocument();
      document.change();
      await document.wait(1000);
      const flushed = document.autosave.flush().catch((error: unknown) => error);
      await document.fail(new Error('full'));
      expect(document.saves).toBe(2);
      await document.fail(new Error('still full'));
      expect(await flushed).toEqual(new Error('still full'));
      const again = document.autosave.flush();
      await document.wait(0);
      await document.succeed();
      await again;
      expect(document.autosave.state.kind).toBe('saved');
    });
  });

  it('begins no save and tells nobody once disposed', async () => {
    const document = createDocument();
    document.change();
    document.autosave.dispose();
    document.change();
    await document.wait(60_000);
    await document.autosave.flush();
    expect(document.saves).toBe(0);
    expect(kinds(document.states)).toEqual(['dirty']);
  });

  it('tells a listener nothing once it has unsubscribed', () => {
    const autosave = createAutosave({ save: async () => undefined });
    const listener = vi.fn();
    autosave.subscribe(listener)();
    autosave.changed();
    expect(listener).not.toHaveBeenCalled();
  });

  it('never says saved while something is not, never saves twice at once, and saves all in the end', async () => {
    const steps = fc.array(fc.oneof(
      { weight: 4, arbitrary: fc.constant({ kind: 'change' } as const) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 6000 }) }) },
      { weight: 2, arbitrary: fc.constant({ kind: 'succeed' } as const) },
      { weight: 2, arbitrary: fc.constant({ kind: 'fail' } as const) },
      { weight: 1, arbitrary: fc.constant({ kind: 'flush' } as const) },
    ), { maxLength: 40 });
    await fc.assert(fc.asyncProperty(steps, async (all) => {
      const document = createDocument();
      for (const step of all) {
        switch (step.kind) {
          case 'change': document.change(); break;
          case 'wait': await document.wait(step.time); break;
          case 'succeed': await document.succeed(); break;
          case 'fail': await document.fail(new Error('refused')); break;
          case 'flush': document.autosave.flush().catch(() => undefined); break;
        }
        expect(document.isSafe || document.autosave.state.kind !== 'saved').toBe(true);
      }
      document.change();
      await document.wait(5000);
      await document.succeed();
      await document.wait(5000);
      await document.succeed();
      expect(document.autosave.state.kind).toBe('saved');
      expect(document.isSafe).toBe(true);
      expect(document.isSaving).toBe(false);
      document.autosave.dispose();
    }), { numRuns: 300 });
  });
});
