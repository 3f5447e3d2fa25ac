import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mirrorTags, readTags, tagExtension, walk, withoutMirror, writeDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { file, find, flow, read, readPlain, tag, task } from './diagram.ts';

const names: Record<string, string> = { '1.1.1.4': 'Selling', '1.1.1.5': 'Order handling', '1.1.1.6': 'Problem handling' };
const nameOf = (id: string): string => names[id] ?? '';

/** The categories of a diagram: name, then "ID=value" of each value. */
function categories(definitions: ModdleElement): Record<string, string[]> {
  const roots = (definitions.get('rootElements') as ModdleElement[]).filter((root) => root.$type === 'bpmn:Category');
  return Object.fromEntries(roots.map((root) => [
    String(root.name),
    (root.get('categoryValue') as ModdleElement[]).map((value) => `${value.id}=${String(value.get('value'))}`),
  ]));
}

function references(definitions: ModdleElement, id: string): (string | undefined)[] {
  return (find(definitions, id).get('categoryValueRef') as ModdleElement[]).map((value) => value.id);
}

async function mirrored(xml: string, open = read): Promise<ModdleElement> {
  const definitions = await open(xml);
  mirrorTags(definitions, nameOf);
  return definitions;
}

const category = (name: string, values: string, id = 'Category_1'): string => `<bpmn:category id="${id}" name="${name}">${values}</bpmn:category>`;
const value = (id: string, text: string): string => `<bpmn:categoryValue id="${id}" value="${text}" />`;

describe('mirrorTags', () => {
  test('says the primary tag: ID, space, official English name, one value an ID', async () => {
    const definitions = await mirrored(flow(task('A', tag('1.1.1.5') + tag('1.1.1.6')) + task('B', tag('1.1.1.5', 'edition="gost-r-53633"')) + task('C')));
    expect(categories(definitions)).toEqual({ 'eTOM gost-r-53633': ['EtomValue_1_1_1_5=1.1.1.5 Order handling'] });
    expect(references(definitions, 'A')).toEqual(['EtomValue_1_1_1_5']);
    expect(references(definitions, 'B')).toEqual(['EtomValue_1_1_1_5']);
    expect(references(definitions, 'C')).toEqual([]);
  });

  test('survives a tool that strips the extensions', async () => {
    const xml = await writeDefinitions(await mirrored(flow(task('A', tag('1.1.1.5', 'functions="credit-check"')) + task('B', tag('770123.1.1.1.6.2', 'edition="own"')))));
    const stripped = xml.replace(/<bpmn:extensionElements>.*?<\/bpmn:extensionElements>/gs, '');
    expect(stripped).not.toContain('etom:tag');
    const definitions = await read(stripped);
    expect(readTags(find(definitions, 'A'))).toEqual({ tags: [{ processId: '1.1.1.5', edition: 'gost-r-53633', functions: [] }], recovered: true });
    expect(readTags(find(definitions, 'B'))).toEqual({ tags: [{ processId: '770123.1.1.1.6.2', edition: 'own', functions: [] }], recovered: true });
    const before = await writeDefinitions(definitions);
    mirrorTags(definitions, () => 'Another name');
    expect(await writeDefinitions(definitions)).toBe(before);
  });

  const cases: readonly (readonly [string, string, Record<string, string[]>, Record<string, string[]>])[] = [
    [
      'an ID that needs normalising is mirrored as what it means',
      flow(task('A', tag('1.1.1. 5.')) + task('B', tag('eTOM 1.1.1.5'))),
      { 'eTOM gost-r-53633': ['EtomValue_1_1_1_5=1.1.1.5 Order handling', 'EtomValue_eTOM1_1_1_5=eTOM1.1.1.5'] },
      { A: ['EtomValue_1_1_1_5'], B: ['EtomValue_eTOM1_1_1_5'] },
    ],
    [
      'two editions have a category each',
      flow(task('A', tag('1.1.1.5')) + task('B', tag('1.1.1.5', 'edition="tmf-25.5"'))),
      { 'eTOM gost-r-53633': ['EtomValue_1_1_1_5=1.1.1.5 Order handling'], 'eTOM tmf-25.5': ['EtomValue_1_1_1_5_2=1.1.1.5 Order handling'] },
      { A: ['EtomValue_1_1_1_5'], B: ['EtomValue_1_1_1_5_2'] },
    ],
    [
      'IDs that something else has are left to it',
      flow(`${task('EtomValue_1_1_1_5', tag('1.1.1.5'))}<bpmn:startEvent id="EtomCategory_gost_r_53633"><bpmn:timerEventDefinition id="EtomValue_1_1_1_5_2"/></bpmn:startEvent>`),
      { 'eTOM gost-r-53633': ['EtomValue_1_1_1_5_3=1.1.1.5 Order handling'] },
      { EtomValue_1_1_1_5: ['EtomValue_1_1_1_5_3'] },
    ],
    [
      'a stale value is dropped, a wrong name corrected, what others wrote kept in its place',
      file(category('Risk', value('R', 'high'), 'Category_R') + category('eTOM gost-r-53633', value('V4', '1.1.1.4 Selling') + value('V5', '1.1.1.5 Orders'))
        + `<bpmn:process id="P">${task('A', tag('1.1.1.5'), ['R', 'V4'])}${task('B', tag('1.1.1.5'), ['V5'])}</bpmn:process>`),
      { Risk: ['R=high'], 'eTOM gost-r-53633': ['V5=1.1.1.5 Order handling'] },
      { A: ['R', 'V5'], B: ['V5'] },
    ],
    [
      'removing the last tag removes the mirror',
      file(category('eTOM gost-r-53633', value('V', '1.1.1.5 Order handling')) + `<bpmn:process id="P">${task('A', tag(''), ['V'])}</bpmn:process>`),
      {},
      { A: [] },
    ],
    [
      'the only witness of a tag keeps its words, also where a tagged task shares it',
      file(category('eTOM gost-r-53633', value('V', '1.1.1.5 Заказы') + value('W', '1.1.1.6 Unused')) + `<bpmn:process id="P">${task('A', '', ['V'])}${task('B', tag('1.1.1.5'))}</bpmn:process>`),
      { 'eTOM gost-r-53633': ['V=1.1.1.5 Заказы'] },
      { A: ['V'], B: ['V'] },
    ],
    [
      'the categories of groups are left alone, and so is a value of ours that a group shows',
      file(category('', value('G', 'Front office'), 'Category_G') + category('eTOM gost-r-53633', value('V', '1.1.1.6 Problem handling'))
        + `<bpmn:process id="P">${task('A', tag('1.1.1.5'), ['G'])}<bpmn:group id="G1" categoryValueRef="G"/><bpmn:group id="G2" categoryValueRef="V"/></bpmn:process>`),
      { '': ['G=Front office'], 'eTOM gost-r-53633': ['V=1.1.1.6 Problem handling', 'EtomValue_1_1_1_5=1.1.1.5 Order handling'] },
      { A: ['G', 'EtomValue_1_1_1_5'] },
    ],
    [
      'what is not a flow element has no mirror',
      file(`<bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements></bpmn:participant></bpmn:collaboration><bpmn:process id="P"><bpmn:extensionElements>${tag('1.1.1.5')}</bpmn:extensionElements></bpmn:process>`),
      {},
      {},
    ],
    [
      'tasks at every depth are mirrored',
      flow(`<bpmn:subProcess id="S">${task('A', tag('1.1.1.5'))}<bpmn:adHocSubProcess id="H">${task('B', tag('1.1.1.6'))}</bpmn:adHocSubProcess></bpmn:subProcess>`),
      { 'eTOM gost-r-53633': ['EtomValue_1_1_1_5=1.1.1.5 Order handling', 'EtomValue_1_1_1_6=1.1.1.6 Problem handling'] },
      { A: ['EtomValue_1_1_1_5'], B: ['EtomValue_1_1_1_6'] },
    ],
  ];

  for (const [what, xml, expected, refs] of cases) {
    for (const [how, open] of [['our descriptor', read], ['a plain moddle', readPlain]] as const) {
      test(`${what} (${how}), and again changes nothing`, async () => {
        const definitions = await mirrored(xml, open);
        expect(categories(definitions)).toEqual(expected);
        for (const [id, values] of Object.entries(refs)) expect(references(definitions, id)).toEqual(values);
        const once = await writeDefinitions(definitions);
        mirrorTags(definitions, nameOf);
        expect(await writeDefinitions(definitions)).toBe(once);
        const again = await mirrored(once, open);
        expect(await writeDefinitions(again)).toBe(once);
      });
    }
  }

  test('a value that was dropped comes back when undo brings its reference back', async () => {
    const definitions = await mirrored(file(category('eTOM gost-r-53633', value('V', '1.1.1.5 Order handling')) + `<bpmn:process id="P">${task('A', '', ['V'])}</bpmn:process>`));
    const element = find(definitions, 'A');
    const old = element.get('categoryValueRef');
    element.set('categoryValueRef', withoutMirror(element));
    mirrorTags(definitions, nameOf);
    expect(categories(definitions)).toEqual({});
    element.set('categoryValueRef', old);
    mirrorTags(definitions, nameOf);
    expect(categories(definitions)).toEqual({ 'eTOM gost-r-53633': ['V=1.1.1.5 Order handling'] });
  });

  test('after any changes of tags it says the primary tags and nothing else, and every ID stands once', async () => {
    const step = fc.record({ task: fc.nat(3), ids: fc.array(fc.constantFrom('1.1.1.4', '1.1.1.5', '1.1.1.6', ' 1.1.1.6', '1.1.1.5.2', 'x'), { maxLength: 2 }), edition: fc.constantFrom(undefined, 'gost-r-53633', 'own') });
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const definitions = await read(flow([0, 1, 2, 3].map((number) => task(`T${number}`)).join('')));
      for (const { task: number, ids, edition } of steps) {
        const element = find(definitions, `T${number}`);
        element.set('extensionElements', tagExtension(element, ids.map((processId) => ({ processId, functions: [], ...(edition === undefined ? {} : { edition }) }))));
        element.set('categoryValueRef', ids.length === 0 ? withoutMirror(element) : element.get('categoryValueRef'));
        mirrorTags(definitions, nameOf);
      }
      const xml = await writeDefinitions(definitions);
      const all = [...xml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect(new Set(all).size).toBe(all.length);
      const stripped = await read(xml.replace(/<bpmn:extensionElements>.*?<\/bpmn:extensionElements>/gs, ''));
      walk(definitions, (element) => {
        const [primary] = readTags(element).tags;
        const wanted = primary === undefined ? [] : [{ processId: primary.processId.trim(), edition: primary.edition ?? 'gost-r-53633', functions: [] }];
        expect(readTags(find(stripped, String(element.id))).tags).toEqual(wanted);
      });
    }), { numRuns: 60 });
  });
});
