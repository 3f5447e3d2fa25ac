import type { Store, StoredVersion } from '../workspace/index.ts';
import type { Extras } from './diagram-extras.ts';

/** What mending needs: the store, and what is kept beside a text. */
export interface MendOptions {
  readonly store: Pick<Store, 'quarantine' | 'lastGood' | 'save'>;
  readonly look: (xml: string) => Promise<Extras>;
}

/** A record that is left out because it cannot be read: what it lies in and its key. */
export interface DamagedRecord {
  readonly table: string;
  readonly key: string;
  /** Set where the record is all that keeps a diagram from the list: what it is called, as far as its last good version says. */
  readonly mendable?: { readonly name: string };
}

/** Returns what of the workspace cannot be read, and which diagrams can come back. */
export async function findDamage({ store, look }: MendOptions): Promise<readonly DamagedRecord[]> {
  const records = await store.quarantine();
  return Promise.all(records.map(async ({ table, key, reason }) => {
    const good = table === 'metas' && reason === 'damaged' ? await store.lastGood(key).catch(() => undefined) : undefined;
    return { table, key, ...(good === undefined ? {} : { mendable: { name: await nameOf(good, look) } }) };
  }));
}

/** Brings diagrams back whose record in the list is damaged, each with the text of its last good version and its history. */
export async function mend(damaged: readonly DamagedRecord[], fallbackName: string, { store, look }: MendOptions): Promise<void> {
  for (const { key, mendable } of damaged) {
    const good = mendable === undefined ? undefined : await store.lastGood(key);
    if (good === undefined) continue;
    await store.save(key, { xml: good.xml, name: mendable?.name || fallbackName, ...await look(good.xml).catch(() => ({})), version: { kind: 'restored' } }, 0);
  }
}

async function nameOf({ xml }: StoredVersion, look: MendOptions['look']): Promise<string> {
  const { processes } = await look(xml).catch((): Pick<Extras, 'processes'> => ({ processes: [] }));
  return processes.map(({ name }) => name.trim()).find((name) => name !== '') ?? '';
}
