import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { acceptingExtension, applyChanges, createSourceEditor, decodeXml, editSource, encodeChanges, isExternal, mirrorTags, readAccepted, readTags, tagExtension, unacceptingExtension, walk, withoutMirror } from '../../src/bpmn/index.ts';
import type { Edit, ModdleElement } from '../../src/bpmn/index.ts';
import { readMirror } from '../../src/bpmn/mirror-format.ts';
import { file, flow, read } from './diagram.ts';

const options = { nameOf: (id: string): string => (id === '1.1.1.5' ? 'Order handling' : '') };
const edited = (text: string, ...edits: readonly Edit[]): string => applyChanges(text, editSource(text, edits, options));
const tags = (elementId: string, ...ids: readonly string[]): Edit => ({ kind: 'set-tags', elementId, tags: ids.map((processId) => ({ processId, functions: [] })) });
const accept = (rule: string, reason: string, elementId = 'T'): Edit => ({ kind: 'accept', elementId, rule, reason });

const onOneLine = (text: string): string => text.replace(/>\s+</g, '><');
const lined = (inside: string): string => flow(`  <bpmn:task id="T" name="Check">${inside}</bpmn:task>`);

/** What stands between `<bpmn:process id="Process_1">` and its end, before and after. */
const cases: readonly (readonly [what: string, before: string, edits: readonly Edit[], after: string])[] = [
  ['nothing is asked', '<bpmn:task id="T" />', [], '<bpmn:task id="T" />'],
  ['the element is gone', '<bpmn:task id="T" />', [tags('U', '1.1.1.5')], '<bpmn:task id="T" />'],
  ['two elements have the ID', '<bpmn:task id="T" /><bpmn:task id="T" />', [tags('T', '1.1.1.5')], '<bpmn:task id="T" /><bpmn:task id="T" />'],
  ['only something foreign has the ID', '<v:task xmlns:v="urn:v" id="T" />', [tags('T', '1.1.1.5')], '<v:task xmlns:v="urn:v" id="T" />'],
  ['a wrong ID', `<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId='1.1.1.5.'  functions = "x" /></bpmn:extensionElements></bpmn:task>`, [], `<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId='1.1.1.5.'  functions = "x" /></bpmn:extensionElements></bpmn:task>`],
  ['an attribute changes in its place, in its quotes', `<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId='1.1.1.5.'\tv="1"/></bpmn:extensionElements></bpmn:task>`, [tags('T', '1.1.1.5')], `<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId='1.1.1.5'\tv="1"/></bpmn:extensionElements></bpmn:task>`],
  ['an attribute with our prefix too', `<bpmn:task id="T"><bpmn:extensionElements><etom:tag etom:processId="1"/></bpmn:extensionElements></bpmn:task>`, [tags('T', '1.1.1.5')], `<bpmn:task id="T"><bpmn:extensionElements><etom:tag etom:processId="1.1.1.5"/></bpmn:extensionElements></bpmn:task>`],
  ['what a tag no longer has goes, what it gets comes behind', `<bpmn:task id="T"><bpmn:extensionElements><etom:tag  edition="x" processId="1" functions="a"/></bpmn:extensionElements></bpmn:task>`,
    [{ kind: 'set-tags', elementId: 'T', tags: [{ processId: '1', functions: [] }] }], `<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId="1"/></bpmn:extensionElements></bpmn:task>`],
  ['an attribute comes laid out like its neighbor', `<bpmn:task id="T"><bpmn:extensionElements><etom:tag\n    processId='1'\n  /></bpmn:extensionElements></bpmn:task>`,
    [{ kind: 'set-tags', elementId: 'T', tags: [{ processId: '1', edition: 'e', functions: ['a', 'b'] }] }], `<bpmn:task id="T"><bpmn:extensionElements><etom:tag\n    processId='1'\n    edition='e'\n    functions='a b'\n  /></bpmn:extensionElements></bpmn:task>`],
  ['a self-closing element opens', '  <bpmn:task id="T" name="Check" />', [tags('T', '1.1.1.5')], '  <bpmn:task id="T" name="Check">\n    <bpmn:extensionElements>\n      <etom:tag processId="1.1.1.5" />\n    </bpmn:extensionElements>\n  </bpmn:task>'],
  ['an empty element fills', '\t<bpmn:task id="T"></bpmn:task>', [tags('T', '1.1.1.5')], '\t<bpmn:task id="T">\n\t\t<bpmn:extensionElements>\n\t\t\t<etom:tag processId="1.1.1.5" />\n\t\t</bpmn:extensionElements>\n\t</bpmn:task>'],
  ['on one line it stays one line', '<a/><bpmn:task id="T"/>', [tags('T', '1.1.1.5')], '<a/><bpmn:task id="T"><bpmn:extensionElements><etom:tag processId="1.1.1.5" /></bpmn:extensionElements></bpmn:task>'],
  ['before what the schema has behind', '    <bpmn:task id="T">\n      <bpmn:incoming>F</bpmn:incoming>\n    </bpmn:task>', [tags('T', '1.1.1.5')],
    '    <bpmn:task id="T">\n      <bpmn:extensionElements>\n        <etom:tag processId="1.1.1.5" />\n      </bpmn:extensionElements>\n      <bpmn:incoming>F</bpmn:incoming>\n    </bpmn:task>'],
  ['behind the documentation', '  <bpmn:task id="T">\n    <bpmn:documentation>a &lt; b</bpmn:documentation>\n    <!-- c -->\n  </bpmn:task>', [tags('T', '1.1.1.5')],
    '  <bpmn:task id="T">\n    <bpmn:documentation>a &lt; b</bpmn:documentation>\n    <bpmn:extensionElements>\n      <etom:tag processId="1.1.1.5" />\n    </bpmn:extensionElements>\n    <!-- c -->\n  </bpmn:task>'],
  ['beside what others put there', '  <bpmn:task id="T">\n    <bpmn:extensionElements>\n      <v:x xmlns:v="urn:v"/>\n    </bpmn:extensionElements>\n  </bpmn:task>', [tags('T', '1', '2'), accept('etom/nesting', 'a "b" <c>')],
    '  <bpmn:task id="T">\n    <bpmn:extensionElements>\n      <etom:tag processId="1" />\n      <etom:tag processId="2" />\n      <v:x xmlns:v="urn:v"/>\n      <etom:accepted rule="etom/nesting" reason="a &#34;b&#34; &lt;c&gt;" />\n    </bpmn:extensionElements>\n  </bpmn:task>'],
  ['further tags stand behind the last', '<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId="1"/><v:x xmlns:v="urn:v"/></bpmn:extensionElements></bpmn:task>', [tags('T', '1', '2')],
    '<bpmn:task id="T"><bpmn:extensionElements><etom:tag processId="1"/><etom:tag processId="2" /><v:x xmlns:v="urn:v"/></bpmn:extensionElements></bpmn:task>'],
  ['fewer tags: the later ones go with their lines', '<bpmn:task id="T">\n<bpmn:extensionElements>\n  <etom:tag processId="1"/>\n  <etom:tag processId="2"/>\n  <v:x xmlns:v="urn:v"/>\n</bpmn:extensionElements></bpmn:task>', [tags('T', '1')],
    '<bpmn:task id="T">\n<bpmn:extensionElements>\n  <etom:tag processId="1"/>\n  <v:x xmlns:v="urn:v"/>\n</bpmn:extensionElements></bpmn:task>'],
  ['tags that change places take along what nobody knows in them', '<bpmn:task id="T"><bpmn:extensionElements>\n<etom:tag later="1" processId="1" />\n<etom:tag processId="2"><x/></etom:tag>\n</bpmn:extensionElements></bpmn:task>', [tags('T', '2', '1', '3')],
    '<bpmn:task id="T"><bpmn:extensionElements>\n<etom:tag processId="2"><x/></etom:tag>\n<etom:tag later="1" processId="1" />\n<etom:tag processId="3" />\n</bpmn:extensionElements></bpmn:task>'],
  ['no tags: nothing empty is left', '  <bpmn:task id="T">\n    <bpmn:extensionElements>\n      <etom:tag processId="1"/>\n    </bpmn:extensionElements>\n    <bpmn:incoming>F</bpmn:incoming>\n  </bpmn:task>', [tags('T')],
    '  <bpmn:task id="T">\n    <bpmn:incoming>F</bpmn:incoming>\n  </bpmn:task>'],
  ['no tags: a comment stays', '<bpmn:task id="T"><bpmn:extensionElements><!-- mine --><etom:tag processId="1"/></bpmn:extensionElements></bpmn:task>', [tags('T')], '<bpmn:task id="T"><bpmn:extensionElements><!-- mine --></bpmn:extensionElements></bpmn:task>'],
  ['another element has attributes that no reader takes', '<bpmn:task id="U" name = "x" /><bpmn:task id="V"name=\'x\' off /><bpmn:task id="T" />', [{ kind: 'rename', elementId: 'T', name: 'New' }],
    '<bpmn:task id="U" name = "x" /><bpmn:task id="V"name=\'x\' off /><bpmn:task id="T" name="New" />'],
  ['of several extension elements readers know the last', '<bpmn:task id="T"><bpmn:extensionElements><v:x xmlns:v="urn:v"/></bpmn:extensionElements><bpmn:extensionElements><etom:tag processId="1"/></bpmn:extensionElements></bpmn:task>', [tags('T', '2')],
    '<bpmn:task id="T"><bpmn:extensionElements><v:x xmlns:v="urn:v"/></bpmn:extensionElements><bpmn:extensionElements><etom:tag processId="2"/></bpmn:extensionElements></bpmn:task>'],
  ['a new name', '<bpmn:task id="T" name=\'Old &amp; "x"\' />', [{ kind: 'rename', elementId: 'T', name: 'New \'y\' & "x"\n' }], '<bpmn:task id="T" name=\'New &#39;y&#39; &amp; "x"&#10;\' />'],
  ['a first name', '<bpmn:task  id="T"  isForCompensation="true" />', [{ kind: 'rename', elementId: 'T', name: 'New' }], '<bpmn:task  id="T"  name="New"  isForCompensation="true" />'],
  ['a rule accepted once more gets the reason', '<bpmn:task id="T"><bpmn:extensionElements><etom:accepted rule=" a " /></bpmn:extensionElements></bpmn:task>', [accept('a', 'why')], '<bpmn:task id="T"><bpmn:extensionElements><etom:accepted rule=" a " reason="why" /></bpmn:extensionElements></bpmn:task>'],
  ['one rule of two is accepted no longer', '<bpmn:task id="T"><bpmn:extensionElements><etom:accepted rule="a"/><etom:accepted rule="b"/><etom:accepted rule="a"/></bpmn:extensionElements></bpmn:task>', [{ kind: 'unaccept', elementId: 'T', rule: 'a' }],
    '<bpmn:task id="T"><bpmn:extensionElements><etom:accepted rule="b"/></bpmn:extensionElements></bpmn:task>'],
  ['one goes and another comes', '<bpmn:task id="T"><bpmn:extensionElements>\n  <etom:accepted rule="a"/>\n</bpmn:extensionElements></bpmn:task>', [{ kind: 'unaccept', elementId: 'T', rule: 'a' }, accept('b', '')],
    '<bpmn:task id="T"><bpmn:extensionElements>\n  <etom:accepted rule="b" reason="" />\n</bpmn:extensionElements></bpmn:task>'],
];

test('one editor answers each time as if it were asked for the first time', () => {
  const text = flow(cases.map(([, before], index) => before.replaceAll('id="T"', `id="T${index}"`).replaceAll('id="U"', `id="U${index}"`)).join('\n'));
  const ask = createSourceEditor(text, options);
  const all = cases.flatMap(([, , edits], index) => [edits.map((edit) => ({ ...edit, elementId: `${edit.elementId}${index}` }))]);
  for (const edits of [...all, ...all.toReversed(), all.flat()]) expect(ask(edits)).toEqual(editSource(text, edits, options));
});

describe('edits of a text', () => {
  test.each(cases)('%s', (_, before, edits, after) => {
    if (before === after && edits.length === 0) expect(edited(flow(before))).toBe(flow(before));
    else {
      expect(edited(flow(before), ...edits)).toBe(flow(after));
      expect(edited(flow(after), ...edits)).toBe(flow(after));
    }
  });

  test('keep the line breaks of the text', () => {
    const windows = lined('').replaceAll('\n', '\r\n');
    const result = edited(windows, tags('T', '1.1.1.5'));
    expect(result).toContain('<bpmn:extensionElements>\r\n      <etom:tag');
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test.each([
    ['another prefix', 'xmlns:x="urn:etom-flow:tags:1"', '<x:tag processId="1" />'],
    ['ours before another', 'xmlns:x="urn:etom-flow:tags:1" xmlns:etom="urn:etom-flow:tags:1"', '<etom:tag processId="1" />'],
    ['none', '', '<etom:tag xmlns:etom="urn:etom-flow:tags:1" processId="1" />'],
    ['ours for something else', 'xmlns:etom="urn:other" xmlns:etom2="urn:o"', '<etom3:tag xmlns:etom3="urn:etom-flow:tags:1" processId="1" />'],
    ['that of elements without one', 'xmlns="urn:etom-flow:tags:1"', '<tag processId="1" />'],
  ])('write under the prefix that the text has: %s', async (_, namespaces, expected) => {
    const result = edited(flow('<bpmn:task id="T"/>', namespaces), tags('T', '1'));
    expect(onOneLine(result)).toContain(`<bpmn:extensionElements>${expected}</bpmn:extensionElements>`);
    expect(await factsOf(result)).toMatchObject({ T: { tags: [{ processId: '1' }] } });
  });

  test('write BPMN under the prefix of the element', () => {
    const text = flow('<task xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="T"/>');
    expect(onOneLine(edited(text, tags('T', '1')))).toContain('<extensionElements><etom:tag processId="1" /></extensionElements></task>');
  });

  test('say whose process a pool shows', () => {
    const pool = (attributes: string): string => file(`<bpmn:collaboration id="C"><bpmn:participant id="P"${attributes}/></bpmn:collaboration>`, attributes.includes('xmlns:o') ? '' : undefined);
    const set = (external: boolean): Edit => ({ kind: 'set-external', elementId: 'P', external });
    expect(edited(pool(''), set(true))).toBe(pool(' etom:external="true"'));
    expect(edited(pool(' etom:external="true"'), set(true))).toBe(pool(' etom:external="true"'));
    expect(edited(pool(' etom:external="false"'), set(true))).toBe(pool(' etom:external="true"'));
    expect(edited(pool(' etom:external="true"'), set(false))).toBe(pool(''));
    expect(edited(pool(' xmlns:o="urn:etom-flow:tags:1" o:external="true"'), set(false))).toBe(pool(' xmlns:o="urn:etom-flow:tags:1"'));
    expect(edited(pool('').replace(/xmlns:etom="[^"]*"/, ''), set(true))).toContain('<bpmn:participant id="P" xmlns:etom="urn:etom-flow:tags:1" etom:external="true"/>');
  });

  test('do not take text for tags', () => {
    const text = flow('<!-- <bpmn:task id="T"> --><bpmn:documentation><![CDATA[<bpmn:task id="T">]]></bpmn:documentation><?x <bpmn:task id="T"> ?><bpmn:task id="S" name="a > b"/><bpmn:task id="T"/>');
    expect(edited(text, { kind: 'rename', elementId: 'T', name: 'N' })).toBe(text.replace('<bpmn:task id="T"/>', '<bpmn:task id="T" name="N"/>'));
  });
});

describe('the mirror follows its tags', () => {
  const value = (id: string, text: string): string => `\n<bpmn:categoryValue id="${id}" value="${text}" />`;
  const category = (values: string, edition = 'gost-r-53633'): string => (values === '' ? '' : `\n<bpmn:category id="C_${edition}" name="eTOM ${edition}">${values}\n</bpmn:category>`);
  const step = (id: string, tag: string, reference = ''): string => `\n<bpmn:task id="${id}"><bpmn:extensionElements><etom:tag processId="${tag}" /></bpmn:extensionElements>${reference === '' ? '' : `\n<bpmn:categoryValueRef>${reference}</bpmn:categoryValueRef>`}</bpmn:task>`;
  const model = (categories: string, ...steps: readonly string[]): string => file(`<bpmn:process id="P">${steps.join('')}\n</bpmn:process>${categories}`);
  const none: readonly Edit[] = [];
  const table: readonly (readonly [string, string, readonly Edit[], string])[] = [
    ['none is added', model('', step('T', '1')), [tags('T', '1.1.1.5')], model('', step('T', '1.1.1.5'))],
    ['one that says it already stays', model(category(value('V', '1.1.1.5 any name')), step('T', '1.1.1.5.', 'V')), [tags('T', '1.1.1.5')], model(category(value('V', '1.1.1.5 any name')), step('T', '1.1.1.5', 'V'))],
    ['a value of its own is rewritten', model(category(value('V', '1.1.1.8 Old')), step('T', '1.1.1.8', 'V')), [tags('T', '1.1.1.5')], model(category(value('V', '1.1.1.5 Order handling')), step('T', '1.1.1.5', 'V'))],
    ['a shared value is left to the others', model(category(value('V', '1.1.1.8')), step('S', '1.1.1.8', 'V'), step('T', '1.1.1.8', 'V')), [tags('T', '1.1.1.5')],
      model(category(value('V', '1.1.1.8') + value('EtomValue_1_1_1_5', '1.1.1.5 Order handling')), step('S', '1.1.1.8', 'V'), step('T', '1.1.1.5', 'EtomValue_1_1_1_5'))],
    ['a value shared by all that change is rewritten once', model(category(value('V', '1.1.1.8')), step('S', '1.1.1.8', 'V'), step('T', '1.1.1.8', 'V')), [tags('T', '1.1.1.5'), tags('S', '1.1.1.5')],
      model(category(value('V', '1.1.1.5 Order handling')), step('S', '1.1.1.5', 'V'), step('T', '1.1.1.5', 'V'))],
    ['the right value is found, the one left alone goes', model(category(value('V', '1.1.1.8') + value('W', '1.1.1.5')), step('T', '1.1.1.8', 'V')), [tags('T', '1.1.1.5')], model(category(value('W', '1.1.1.5')), step('T', '1.1.1.5', 'W'))],
    ['two swap', model(category(value('V', '1.1.1.4') + value('W', '1.1.1.5')), step('S', '1.1.1.4', 'V'), step('T', '1.1.1.5', 'W')), [tags('S', '1.1.1.5'), tags('T', '1.1.1.4')],
      model(category(value('V', '1.1.1.4') + value('W', '1.1.1.5')), step('S', '1.1.1.5', 'W'), step('T', '1.1.1.4', 'V'))],
    ['a new ID does not meet another', model(category(value('V', '1.1.1.8')), step('S', '1.1.1.8', 'V'), step('EtomValue_1_1_1_5', '1.1.1.8', 'V')), [tags('S', '1.1.1.5')],
      model(category(value('V', '1.1.1.8') + value('EtomValue_1_1_1_5_2', '1.1.1.5 Order handling')), step('S', '1.1.1.5', 'EtomValue_1_1_1_5_2'), step('EtomValue_1_1_1_5', '1.1.1.8', 'V'))],
    ['it goes with the tags', model(category(value('V', '1.1.1.8') + value('W', '1.1.1.5')), step('T', '1.1.1.8', 'V')), [tags('T')], model(category(value('W', '1.1.1.5')), '\n<bpmn:task id="T"></bpmn:task>')],
    ['and the category with its last value', model(category(value('V', '1.1.1.8')), step('T', '1.1.1.8', 'V')), [tags('T')], model('', '\n<bpmn:task id="T"></bpmn:task>')],
    ['another edition has a category of its own', model(category(value('V', '1.1.1.5')), step('S', '1.1.1.5', 'V'), step('T', '1.1.1.5', 'V')), [{ kind: 'set-tags', elementId: 'T', tags: [{ processId: '1.1.1.5', edition: 'x-1', functions: [] }] }],
      model(`${category(value('V', '1.1.1.5'))}\n<bpmn:category id="EtomCategory_x_1" name="eTOM x-1">\n  <bpmn:categoryValue id="EtomValue_1_1_1_5" value="1.1.1.5 Order handling" />\n</bpmn:category>`,
        step('S', '1.1.1.5', 'V'), step('T', '1.1.1.5', 'EtomValue_1_1_1_5').replace('1.1.1.5" />', '1.1.1.5" edition="x-1" />'))],
    ['what is not ours stays', model(`\n<bpmn:category id="C" name="mine">${value('V', '1.1.1.8')}\n</bpmn:category>`, step('T', '1.1.1.8', 'V')), [tags('T', '1.1.1.5')], model(`\n<bpmn:category id="C" name="mine">${value('V', '1.1.1.8')}\n</bpmn:category>`, step('T', '1.1.1.5', 'V'))],
    ['nothing asked, nothing done', model(category(value('V', '1.1.1.8')), step('T', '1.1.1.5', 'V')), none, model(category(value('V', '1.1.1.8')), step('T', '1.1.1.5', 'V'))],
  ];

  test.each(table)('%s', (_, before, edits, after) => {
    expect(edited(before, ...edits)).toBe(after);
    expect(edited(after, ...edits)).toBe(after);
  });
});

/** What a diagram says about each element that edits can change. */
type Facts = Record<string, { readonly mirror: readonly unknown[] }>;

async function factsOf(text: string): Promise<Facts> {
  return facts(await read(text));
}

const withoutMirrors = (found: Facts): unknown => Object.entries(found).map(([id, { mirror: _mirror, ...rest }]) => [id, rest]);

function facts(definitions: ModdleElement): Facts {
  const found: Facts = {};
  walk(definitions, (element) => {
    const fact = {
      name: element.name, tags: readTags(element).tags, accepted: readAccepted(element), mirror: readMirror(element),
      external: element.$instanceOf('bpmn:Participant') && isExternal(element), extensions: (element.get('extensionElements') as ModdleElement | undefined)?.get('values'),
    };
    found[element.id ?? ''] = fact;
  });
  return JSON.parse(JSON.stringify(found, (key, value: unknown) => (key.startsWith('$') ? undefined : value))) as Facts;
}

/** The same edits as `modeling` performs them: on the tree. */
function performInTree(definitions: ModdleElement, edits: readonly Edit[]): void {
  const byId = new Map<string, ModdleElement>();
  walk(definitions, (element) => byId.set(element.id ?? '', element));
  for (const edit of edits) {
    const element = byId.get(edit.elementId);
    if (element === undefined) continue;
    if (edit.kind === 'set-tags') {
      element.set('extensionElements', tagExtension(element, edit.tags));
      if (edit.tags.length === 0 && element.$instanceOf('bpmn:FlowElement')) element.set('categoryValueRef', withoutMirror(element));
    }
    if (edit.kind === 'rename') element.set('name', edit.name);
    if (edit.kind === 'accept') element.set('extensionElements', acceptingExtension(element, edit.rule, edit.reason));
    if (edit.kind === 'unaccept') element.set('extensionElements', unacceptingExtension(element, edit.rule));
    if (edit.kind === 'set-external' && element.$instanceOf('bpmn:Participant')) element.set('etom:external', edit.external ? true : undefined);
  }
}

const sample = decodeXml(readFileSync(join(import.meta.dirname, '../../samples/order-to-payment.ru.bpmn')));
const ids = [...sample.matchAll(/<bpmn:(?:\w*[tT]ask|participant|subProcess|callActivity) id="([^"]*)"/g)].map(([, id = '']) => id);
const anyTag = fc.record({ processId: fc.constantFrom('1.1.1.5', '1.1.1.4', ' 1.1.1.5. ', '1.1.1.8', '2.1.1.1', 'x"<&>'), edition: fc.constantFrom('gost-r-53633', 'other'), functions: fc.subarray(['a', 'b-c']) });
const anyEdit: fc.Arbitrary<Edit> = fc.constantFrom(...ids).chain((elementId) => fc.oneof(
  fc.array(anyTag, { maxLength: 3 }).map((list) => ({ kind: 'set-tags', elementId, tags: list }) as const),
  fc.string({ unit: fc.constantFrom('a', 'Ж', '<', '"', "'", '&', '\n', '\t', '𝒳', ']]>') }).map((name) => ({ kind: 'rename', elementId, name }) as const),
  fc.tuple(fc.constantFrom('r1', 'r2'), fc.string()).map(([rule, reason]) => ({ kind: 'accept', elementId, rule, reason: reason.trim() }) as const),
  fc.constantFrom('r1', 'r2').map((rule) => ({ kind: 'unaccept', elementId, rule }) as const),
));

describe('any edits', () => {
  test('come to what they come to in the tree', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const text = edited(sample, ...edits);
      const definitions = await read(sample);
      performInTree(definitions, edits);
      mirrorTags(definitions, options.nameOf);
      const [before, result, expected] = [await factsOf(sample), await factsOf(text), facts(definitions)];
      // The app adds a mirror when it saves; the command line lets an existing one follow.
      for (const [id, { mirror }] of Object.entries(before)) {
        if (mirror.length > 0) expect(result[id]?.mirror).toEqual(expected[id]?.mirror);
      }
      expect(withoutMirrors(result)).toEqual(withoutMirrors(expected));
    }), { numRuns: 60 });
  });

  test('made twice are made once', () => {
    fc.assert(fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 8 }), (edits) => {
      const text = edited(sample, ...edits);
      expect(editSource(text, edits, options)).toEqual([]);
    }), { numRuns: 60 });
  });

  test('leave alone what they do not name', () => {
    fc.assert(fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), (edits) => {
      const named = new Set(edits.map(({ elementId }) => elementId));
      /** The text without the named elements' start tags and extensions, and without the mirror. */
      const rest = (text: string): string => text
        .replace(/<bpmn:category .*?<\/bpmn:category>\s*/gs, '').replace(/\s*<bpmn:categoryValueRef>.*?<\/bpmn:categoryValueRef>/gs, '')
        .replace(/<bpmn:(\w+) id="([^"]*)"[^>]*?(\/?)>(\s*<bpmn:documentation>.*?<\/bpmn:documentation>)?(\s*<bpmn:extensionElements>.*?<\/bpmn:extensionElements>|\s*<bpmn:extensionElements \/>)?(\s*<\/bpmn:\1>)?/gs, (all, type: string, id: string, closing: string, documentation = '', _extensions = '', end = '') =>
          (named.has(id) ? `<${type} ${id}>${String(documentation)}${closing !== '' || end !== '' ? 'end' : ''}` : all));
      expect(rest(edited(sample, ...edits))).toBe(rest(sample));
    }), { numRuns: 60 });
  });
});

describe('bytes', () => {
  const text = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\r\n${flow('  <bpmn:task id="T" name="Заказ №1" />\n  <bpmn:task id="U" name="Счёт" />').split('\n').slice(1).join('\r\n')}`;
  const windows1251 = (value: string): Uint8Array => {
    const letters = new Map(Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1251').decode(Uint8Array.of(code)), code]));
    return Uint8Array.from(Array.from(value), (letter) => letters.get(letter) ?? 63);
  };
  const swapped = (bytes: Buffer): Uint8Array => Uint8Array.from(bytes).map((_, index, all) => all[index ^ 1] ?? 0);
  const files: readonly (readonly [string, Uint8Array, (value: string) => Uint8Array])[] = [
    ['UTF-8', Buffer.from(text('UTF-8')), (value) => Buffer.from(value)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text('utf-8')}`), (value) => Buffer.from(`\ufeff${value}`)],
    ['UTF-16', Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le'), (value) => Buffer.from(`\ufeff${value}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text('UTF-16'), 'utf16le'), (value) => Buffer.from(value, 'utf16le')],
    ['UTF-16 the other way round', swapped(Buffer.from(`\ufeff${text('UTF-16')}`, 'utf16le')), (value) => swapped(Buffer.from(`\ufeff${value}`, 'utf16le'))],
    ['windows-1251', windows1251(text('windows-1251')), windows1251],
  ];

  test.each(files)('stay what they are in %s', (_, bytes, encode) => {
    const source = decodeXml(bytes);
    const edits: readonly Edit[] = [tags('T', '1.1.1.5'), { kind: 'rename', elementId: 'U', name: 'Оплата' }];
    const changes = editSource(source, edits, options);
    expect(Buffer.from(encodeChanges(bytes, source, changes))).toEqual(Buffer.from(encode(applyChanges(source, changes))));
    expect(Buffer.from(encodeChanges(bytes, source, []))).toEqual(Buffer.from(bytes));
  });

  test('what an encoding cannot write becomes a reference', async () => {
    const bytes = windows1251(text('windows-1251'));
    const source = decodeXml(bytes);
    const result = decodeXml(encodeChanges(bytes, source, editSource(source, [{ kind: 'rename', elementId: 'T', name: 'Ж → 日' }], options)));
    expect(result).toContain('name="Ж &#8594; &#26085;"');
    expect(await factsOf(result)).toMatchObject({ T: { name: 'Ж → 日' } });
  });

  test('in an encoding that nothing here writes are refused', () => {
    const bytes = Buffer.concat([Buffer.from('<?xml version="1.0" encoding="shift_jis"?><a b="'), Uint8Array.of(0x93, 0xfa), Buffer.from('"/>')]);
    expect(() => encodeChanges(bytes, decodeXml(bytes), [{ start: 0, end: 0, text: '' }])).toThrow('encoding: shift_jis');
  });
});

test('changes that meet are refused', () => {
  expect(() => applyChanges('abc', [{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }])).toThrow('overlap');
});
