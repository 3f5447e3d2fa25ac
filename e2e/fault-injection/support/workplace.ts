import type { BrowserContext, Page } from '@playwright/test';
import { AppPage } from '../../pages/app-page.ts';

/** What a page tells of the work in it. */
interface Watch {
  /** The number of the last edit. */
  made: number;
  /** The number of the last edit when *Saved* was shown the last time. */
  shown: number;
  /** The state of saving that is on show: `saved`, `dirty`, `saving`, `failed`, … */
  state: string;
  edit(number: number, padding?: string): void;
  /** Resolves when *Saved* is shown with this edit. */
  untilShown(number: number): Promise<void>;
  /** Resolves when a state is on show, or when another one than `not` is. */
  untilState(state: string | { readonly not: string }): Promise<void>;
}

declare global {
  var etomWatch: Watch;
  /** Told from the page when *Saved* is shown; there only where a test listens. */
  var etomShown: ((number: number) => void) | undefined;
}

/**
 * The app in one tab, edited through the command stack of the page's own modeler. Edit number 7 adds “[7]” to the documentation of
 * the process, so that a text tells which edits it holds.
 */
export class Workplace {
  readonly page: Page;
  readonly app: AppPage;
  /** Errors that nobody caught. */
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.app = new AppPage(page);
    page.on('pageerror', (error) => this.errors.push(`uncaught: ${error.stack ?? error.message}`));
  }

  /** Opens the app in a new tab and begins to watch. With `second` another tab has the diagram: else it may be changed here. */
  static async in(context: BrowserContext, { second = false } = {}): Promise<Workplace> {
    const place = new Workplace(await context.newPage());
    await place.app.open();
    await place.#begin(second);
    return place;
  }

  async open(): Promise<void> {
    await this.app.open();
    await this.#begin();
  }

  async reload(): Promise<void> {
    await this.app.reload();
    await this.#begin();
  }

  async #begin(second = false): Promise<void> {
    await this.page.evaluate(watch);
    // A page that was here a moment ago may still have the diagram.
    if (!second) await this.leaves('readonly');
  }

  /** Makes edits, each in a task of its own. */
  async edit(list: readonly number[], padding = ''): Promise<void> {
    await this.page.evaluate(async ([wanted, more]) => {
      for (const number of wanted) {
        globalThis.etomWatch.edit(number, more);
        // Not a timer: a test may have stopped the clock of the page.
        await new Promise<void>((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve());
          port1.start();
          port2.postMessage(undefined);
        });
      }
    }, [list, padding] as const);
  }

  /** Asks for a save, as Ctrl+S does. */
  async save(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', ctrlKey: true })));
  }

  /** Waits until *Saved* is shown with all edits. */
  async saved(): Promise<void> {
    await this.#patiently(this.page.evaluate(() => globalThis.etomWatch.untilShown(globalThis.etomWatch.made)));
  }

  /** Waits for what must come, and tells how things stand where it does not. */
  async #patiently(wanted: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void this.page.evaluate(() => `edit ${globalThis.etomWatch.shown} of ${globalThis.etomWatch.made} is shown as saved, the state is ${globalThis.etomWatch.state}`)
          .then((text) => reject(new Error(text)), reject);
      }, 25_000);
    });
    await Promise.race([wanted, patience]).finally(() => clearTimeout(timer));
  }

  /** Waits until no save is under way. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => globalThis.etomWatch.untilState({ not: 'saving' }));
  }

  /** Waits until a state of saving is on show. */
  async shows(state: string): Promise<void> {
    await this.page.evaluate((wanted) => globalThis.etomWatch.untilState(wanted), state);
  }

  /** Waits until another state of saving than this one is on show. */
  async leaves(state: string): Promise<void> {
    await this.page.evaluate((not) => globalThis.etomWatch.untilState({ not }), state);
  }

  /** Waits until nothing is unsaved, in a tab that may have become one that only looks on. */
  async safe(): Promise<void> {
    await this.save();
    await this.page.evaluate(async () => {
      const { etomWatch } = globalThis;
      if (etomWatch.state !== 'readonly') await Promise.race([etomWatch.untilShown(etomWatch.made), etomWatch.untilState('readonly')]);
    });
  }

  state(): Promise<string> {
    return this.page.evaluate(() => globalThis.etomWatch.state);
  }

  shown(): Promise<number> {
    return this.page.evaluate(() => globalThis.etomWatch.shown);
  }

  /** The edits that the open diagram holds. */
  async held(): Promise<number[]> {
    return editsIn(await this.app.saveXml());
  }

  /** Everything that the database holds as text, whatever its tables are. */
  kept(): Promise<string[]> {
    return this.page.evaluate(readDatabase);
  }
}

/** The edits of which a text tells. */
export function editsIn(text: string): number[] {
  return [...text.matchAll(/\[(\d+)\]/g)].map(([, digits]) => Number(digits));
}

/** Returns the numbers from `from` on, `count` of them. */
export function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}

/** Says which of the `wanted` edits are not in `found`; nothing where all are. */
export function missing(wanted: readonly number[], found: readonly number[], where: string): string[] {
  const there = new Set(found);
  const lost = wanted.filter((number) => !there.has(number));
  return lost.length === 0 ? [] : [`${where} lacks the edits ${lost.slice(0, 10).join(', ')}${lost.length > 10 ? ` and ${lost.length - 10} more` : ''}`];
}

/** Runs in the page. */
function watch(): void {
  const root = document.querySelector('etom-header')?.shadowRoot?.querySelector('etom-save-state')?.shadowRoot;
  if (root === null || root === undefined) throw new Error('the state of saving is not there');
  const state = (): string => root.querySelector<HTMLElement>('[data-save-state]')?.dataset['saveState'] ?? 'none';
  const look = (): void => {
    watching.state = state();
    if (watching.state === 'saved' && watching.shown !== watching.made) {
      watching.shown = watching.made;
      globalThis.etomShown?.(watching.made);
    }
    waiting.splice(0).forEach((go) => go());
  };
  const nextLook = (): Promise<void> => new Promise((resolve) => { waiting.push(resolve); });
  const waiting: (() => void)[] = [];
  const watching: Watch = {
    made: 0,
    shown: 0,
    state: state(),
    edit(number, padding = '') {
      const { modeler } = document.querySelector('etom-editor') ?? {};
      const process = modeler?.get('canvas').getRootElement();
      const [before] = (process?.businessObject?.get('documentation') ?? []) as { text?: string }[];
      const documentation = [modeler?.get('moddle').create('bpmn:Documentation', { text: `${before?.text ?? ''}[${number}]${padding}` })];
      watching.made = number;
      if (process !== undefined) modeler?.get('modeling').updateProperties(process, { documentation });
    },
    async untilShown(number) {
      while (watching.shown < number) await nextLook();
    },
    async untilState(wanted) {
      while (typeof wanted === 'string' ? watching.state !== wanted : watching.state === wanted.not) await nextLook();
    },
  };
  globalThis.etomWatch = watching;
  new MutationObserver(look).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page. */
async function readDatabase(): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
  });
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (value instanceof Uint8Array) return [new TextDecoder().decode(value)];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };
  const database = await done(indexedDB.open('etom-flow'));
  try {
    const tables = [...database.objectStoreNames];
    if (tables.length === 0) return [];
    const tx = database.transaction(tables, 'readonly');
    const records = await Promise.all(tables.map((table) => done(tx.objectStore(table).getAll())));
    return records.flat().flatMap(texts);
  } finally {
    database.close();
  }
}
