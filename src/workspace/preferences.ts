import * as v from 'valibot';

/** What the reader chose on this device. Everything has a default, so any of it may be damaged. */
export interface Preferences {
  /** A language tag such as `ru`; absent until the reader chose one. Whether there is a dictionary is for others to check. */
  readonly locale?: string;
  readonly theme: 'light' | 'dark' | 'auto';
  /** As what and in which order the start page shows diagrams, and the IDs of the folders whose inside is folded away. */
  readonly library: { readonly view: 'cards' | 'table'; readonly sort: 'changed' | 'name' | 'tasks' | 'problems'; readonly descending: boolean; readonly folded: readonly string[] };
  /** The diagrams that lie open, in the order of their tabs, and those looked at last. */
  readonly tabs: { readonly tabs: readonly string[]; readonly recent: readonly string[] };
  /** Size in CSS pixels by name of the panel; 0 is folded away, and then `<name>.open` is its size when open. */
  readonly panels: Readonly<Record<string, number>>;
}

/** The part of the browser's storage that preferences need. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads and keeps preferences. */
export interface PreferenceKeeper {
  read(): Preferences;
  /** Changes what is given and keeps the rest; returns all of it. Panels are changed one by one. */
  write(change: Partial<Preferences>): Preferences;
}

const key = 'etom-flow.preferences';

const schema = v.object({
  locale: v.exactOptional(v.fallback(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), '')),
  theme: v.fallback(v.picklist(['light', 'dark', 'auto']), 'auto'),
  library: v.fallback(
    v.object({
      view: v.picklist(['cards', 'table']),
      sort: v.picklist(['changed', 'name', 'tasks', 'problems']),
      descending: v.boolean(),
      folded: v.array(v.string()),
    }),
    { view: 'cards', sort: 'changed', descending: true, folded: [] },
  ),
  tabs: v.fallback(v.object({ tabs: v.array(v.string()), recent: v.array(v.string()) }), { tabs: [], recent: [] }),
  panels: v.fallback(v.record(v.string(), v.pipe(v.number(), v.finite(), v.minValue(0))), {}),
});

/**
 * Returns the preferences in a storage. A storage that is denied, full or absent is no reason to fail: what was chosen
 * then holds as long as the page. Naming `localStorage` itself may throw, hence it may be given as a function.
 */
export function createPreferences(storage: PreferenceStorage | (() => PreferenceStorage) | undefined): PreferenceKeeper {
  let current: Preferences | undefined;
  const place = (): PreferenceStorage | undefined => (typeof storage === 'function' ? storage() : storage);
  const read = (): Preferences => {
    current ??= parse(attempt(() => place()?.getItem(key) ?? undefined));
    return current;
  };
  return {
    read,
    write: (change) => {
      const before = read();
      const after = Object.freeze({ ...before, ...change, panels: Object.freeze({ ...before.panels, ...change.panels }) });
      current = after;
      attempt(() => place()?.setItem(key, JSON.stringify(after)));
      return after;
    },
  };
}

function parse(text: string | undefined): Preferences {
  const found: unknown = attempt(() => JSON.parse(text ?? '{}') as unknown);
  const { locale, theme, library, tabs, panels } = v.parse(schema, typeof found === 'object' && found !== null ? found : {});
  return Object.freeze({ ...(locale === undefined || locale === '' ? {} : { locale }), theme, library, tabs, panels: Object.freeze(panels) });
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
