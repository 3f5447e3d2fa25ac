import fc from 'fast-check';
import type { DumpRecord, Store } from '../../../src/workspace/index.ts';
import { createMemoryStore } from '../../../src/workspace/index.ts';

const name = fc.oneof(fc.constantFrom('От заказа до оплаты', 'A/B: "c"', 'con', '..', ' ', 'a', 'A'), fc.string({ unit: 'grapheme', maxLength: 12 }));
const xml = fc.oneof(fc.constantFrom('<a/>', '<b/>', '\uFEFF<c/>'), fc.string({ unit: 'grapheme', maxLength: 300 }));

/** One thing that a person does to a workspace; a number chooses among what is there. */
export type Deed =
  | { readonly kind: 'create'; readonly name: string; readonly xml: string; readonly extras: boolean; readonly at?: number | undefined }
  | { readonly kind: 'import'; readonly name: string; readonly xml: string; readonly original: Uint8Array }
  | { readonly kind: 'save'; readonly at: number; readonly xml: string; readonly named: boolean }
  | { readonly kind: 'remove' | 'putAway'; readonly at: number }
  | { readonly kind: 'folder'; readonly name: string; readonly at?: number | undefined }
  | { readonly kind: 'catalogue' | 'rules'; readonly text: string };

/** Deeds in any order. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(fc.oneof(
  fc.record({ kind: fc.constant('create' as const), name, xml, extras: fc.boolean(), at: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ kind: fc.constant('import' as const), name, xml, original: fc.uint8Array({ maxLength: 60 }) }),
  fc.record({ kind: fc.constant('save' as const), at: fc.nat(), xml, named: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'putAway' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('folder' as const), name, at: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ kind: fc.constantFrom('catalogue' as const, 'rules' as const), text: fc.constantFrom('{"title":{"en":"Ours"}}', '{}', 'draft', '{"id":7}') }),
), { maxLength: 14 });

/** Returns a store in which the deeds were done, one second after the other from `start`. */
export async function workspaceOf(list: readonly Deed[], start = 1_700_000_000_000): Promise<Store> {
  let time = start;
  const store = createMemoryStore({ now: () => time });
  const pick = <T>(from: readonly T[], at: number | undefined): T | undefined => (at === undefined || from.length === 0 ? undefined : from[at % from.length]);
  for (const deed of list) {
    time += 1000;
    const folder = async (at: number | undefined) => {
      const id = pick(await store.folders.list(), at)?.id;
      return id === undefined ? {} : { id };
    };
    const diagram = async (at: number) => pick(await store.list(), at);
    switch (deed.kind) {
      case 'create': {
        const { id } = await folder(deed.at);
        const extras = deed.extras ? { words: { names: deed.name, ids: '1.1.1.5', documentation: '' }, picture: '<svg/>' } : {};
        await store.create({ name: deed.name, xml: deed.xml, ...extras, ...(id === undefined ? {} : { folder: id }) });
        break;
      }
      case 'import': await store.create({ name: deed.name, xml: deed.xml, original: deed.original, fileName: `${deed.name}.bpmn` }); break;
      case 'save': {
        const found = await diagram(deed.at);
        if (found !== undefined) await store.save(found.id, { xml: deed.xml, ...(deed.named ? { version: { kind: 'named', name: deed.xml } } : {}) }, found.revision);
        break;
      }
      case 'remove':
      case 'putAway': {
        const found = await diagram(deed.at);
        const { id } = await folder(deed.at);
        if (found !== undefined) await (deed.kind === 'remove' ? store.remove(found.id) : store.moveTo([found.id], id));
        break;
      }
      case 'folder': {
        const { id } = await folder(deed.at);
        await store.folders.create({ name: deed.name, ...(id === undefined ? {} : { parent: id }) });
        break;
      }
      case 'catalogue': await store.catalogues.create(deed.text); break;
      case 'rules': await store.writeRules(deed.text); break;
    }
  }
  return store;
}

/** Everything that a store holds, in an order of its own. */
export async function contentOf(store: Store): Promise<readonly DumpRecord[]> {
  const records: DumpRecord[] = [];
  for await (const record of store.dump()) records.push(record);
  const key = (record: DumpRecord): string => {
    switch (record.kind) {
      case 'folder': return `1 ${record.folder.id}`;
      case 'diagram': return `2 ${record.meta.id}`;
      case 'version': return `3 ${record.meta.id}`;
      case 'catalogue': return `4 ${record.catalogue.id}`;
      case 'setting': return `5 ${record.name}`;
    }
  };
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
