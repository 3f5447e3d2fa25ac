import { afterEach, describe, expect, test } from 'vitest';
import { createTimeline, present } from '../../src/editor/index.ts';
import type { Comparison, Timeline } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import { createMemoryStore, StoreError } from '../../src/workspace/index.ts';
import type { Store } from '../../src/workspace/index.ts';
import { processXml } from '../modeling/diagram.ts';

const look = { catalogues: builtInCatalogues(), locale: 'en' } as const;
const xmlOf = (name: string): string => processXml([{ id: 'A', name, tag: '1.1.1.5' }]);
const open: Comparison[] = [];

afterEach(() => {
  for (const comparison of open.splice(0)) comparison.dispose();
});

function kept(comparison: Comparison | undefined): Comparison {
  if (comparison === undefined) throw new Error('nothing is drawn');
  open.push(comparison);
  return comparison;
}

/** A diagram of two versions; `text` is what is open and not saved yet. */
async function set(text?: string): Promise<{ store: Store; timeline: Timeline; id: string }> {
  const store = createMemoryStore();
  const { id, revision } = await store.create({ name: 'Order', xml: xmlOf('one'), original: new TextEncoder().encode(xmlOf('one')), fileName: 'order.bpmn' });
  await store.save(id, { xml: xmlOf('two') }, revision);
  const timeline = createTimeline({ store, presentText: async (asked) => (asked === id ? text : undefined) });
  await timeline.open(id);
  return { store, timeline, id };
}

describe('a timeline', () => {
  test('lists the versions, the newest first, and knows which one is the present state', async () => {
    const { timeline } = await set();
    const { versions, now, diagram, loaded } = timeline.snapshot.value;
    expect(versions.map(({ kind }) => kind)).toEqual(['auto', 'imported']);
    expect({ now, diagram: diagram?.name, loaded }).toEqual({ now: versions[0]?.id, diagram: 'Order', loaded: true });
  });

  test('given something that is not saved, no version is the present state, and that can be compared all the same', async () => {
    const { timeline } = await set(xmlOf('three'));
    const { versions, now } = timeline.snapshot.value;
    expect(now).toBeUndefined();
    const comparison = kept(await timeline.compare(versions[0]?.id ?? '', present, look));
    expect(comparison.differences.map(({ facts }) => facts)).toEqual([[{ fact: 'name', before: 'two', after: 'three' }]]);
  });

  test('gives a version a name and takes it away', async () => {
    const { timeline } = await set();
    const [newest] = timeline.snapshot.value.versions;
    await timeline.name(newest?.id ?? '', ' Draft ');
    expect(timeline.snapshot.value.versions[0]).toMatchObject({ kind: 'named', name: 'Draft' });
    await timeline.name(newest?.id ?? '', ' ');
    expect(timeline.snapshot.value.versions[0]).toMatchObject({ kind: 'auto' });
  });

  test('hands out the imported file byte for byte, also one that is no UTF-8, and the text of every other version', async () => {
    const store = createMemoryStore();
    const bytes = Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(xmlOf('one'), (character) => character.charCodeAt(0)).buffer)]);
    const { id, revision } = await store.create({ name: 'Order', xml: xmlOf('one'), original: bytes, fileName: 'Order 2.BPMN' });
    await store.save(id, { xml: xmlOf('two') }, revision);
    const timeline = createTimeline({ store, presentText: async () => undefined });
    await timeline.open(id);
    const [newest, first] = timeline.snapshot.value.versions;
    expect(await timeline.file(first?.id ?? '')).toEqual({ name: 'Order 2.BPMN', bytes });
    expect(await timeline.file(newest?.id ?? '')).toEqual({ name: 'Order.bpmn', bytes: new TextEncoder().encode(xmlOf('two')) });
  });

  test('given a version that is gone, or a store that does not answer, it says why and the list stays', async () => {
    const { timeline, store } = await set();
    expect(await timeline.picture('gone', look)).toBeUndefined();
    expect(timeline.snapshot.value).toMatchObject({ fault: 'missing', versions: [{}, {}] });
    const broken = createTimeline({ store: { ...store, history: { ...store.history, list: () => Promise.reject(new StoreError('unavailable')) } }, presentText: async () => undefined });
    await broken.open('any');
    expect(broken.snapshot.value).toMatchObject({ fault: 'unavailable', loaded: false });
  });

  test('given a version that is no diagram, it says that this one cannot be shown', async () => {
    const { timeline, store } = await set();
    const { id } = await store.create({ name: 'Bad', xml: '<html/>' });
    const [bad] = await store.history.list(id);
    const [newest] = timeline.snapshot.value.versions;
    expect(await timeline.compare(bad?.id ?? '', newest?.id ?? '', look)).toBeUndefined();
    expect(timeline.snapshot.value.fault).toBe('damaged');
  });
});
