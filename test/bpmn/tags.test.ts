import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTags, tagExtension, tagNamespace, writeDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import type { Tag } from '../../src/etom/index.ts';
import { find, flow, read, readPlain, tag, task, throughOurs, throughPlain } from './diagram.ts';

const order: Tag = { processId: '1.1.1.5', edition: 'gost-r-53633', functions: ['credit-check', 'progress'] };

function setTags(element: ModdleElement, tags: readonly Tag[]): void {
  element.set('extensionElements', tagExtension(element, tags));
}

function valuesOf(extension: ModdleElement | undefined): ModdleElement[] {
  return (extension?.get('values') ?? []) as ModdleElement[];
}

describe('readTags', () => {
  const spellings: readonly (readonly [string, string])[] = [
    ['the usual prefix', flow(task('T', '<etom:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'))],
    ['another prefix', flow(task('T', '<z:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'), 'xmlns:z="urn:etom-flow:tags:1"')],
    ['a default namespace', flow(task('T', '<tag xmlns="urn:etom-flow:tags:1" processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'), '')],
    ['a declaration on the element', flow(task('T', '<q:tag xmlns:q="urn:etom-flow:tags:1" processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'), '')],
    ['our letters for another namespace, ours under another prefix', flow(
      task('T', '<etom:tag processId="9.9.9" /><z:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'),
      'xmlns:etom="urn:someone" xmlns:z="urn:etom-flow:tags:1"',
    )],
    ['prefixed attributes', flow(task('T', '<z:tag z:processId="1.1.1.5" z:edition="gost-r-53633" z:functions="credit-check progress" />'), 'xmlns:z="urn:etom-flow:tags:1"')],
    ['more space between functions', flow(task('T', '<etom:tag processId="1.1.1.5" edition="gost-r-53633" functions=" credit-check   progress " />'))],
  ];

  for (const [what, xml] of spellings) {
    test(`reads ${what}, with our descriptor and without, and after a trip through either`, async () => {
      const expected = { tags: [order], recovered: false };
      expect(readTags(find(await read(xml), 'T'))).toEqual(expected);
      expect(readTags(find(await readPlain(xml), 'T'))).toEqual(expected);
      expect(readTags(find(await read(await throughPlain(xml)), 'T'))).toEqual(expected);
      expect(readTags(find(await readPlain(await throughOurs(xml)), 'T'))).toEqual(expected);
    });
  }

  const others: readonly (readonly [string, string, readonly string[]])[] = [
    ['no extension', '', []],
    ['an extension of others', '<q:tag xmlns:q="urn:someone" processId="1.1.1.5" />', []],
    ['several tags in their order', tag('1.1.1.6') + tag('1.1.1.5') + tag('1.1.1.6'), ['1.1.1.6', '1.1.1.5', '1.1.1.6']],
    ['no tag for a blank ID', `${tag('')}${tag(' \u00a0')}<etom:tag />${tag('1.1.1.5')}`, ['1.1.1.5']],
    ['the ID as it is written', tag(' 1.1.1.5. '), [' 1.1.1.5. ']],
    ['another element of ours is no tag', '<etom:accepted rule="etom/nesting" reason="so" /><etom:future processId="1.1.1.5" />', []],
  ];

  for (const [what, extension, ids] of others) {
    test(`finds ${what}`, async () => {
      const xml = flow(task('T', extension));
      expect(readTags(find(await read(xml), 'T')).tags.map(({ processId }) => processId)).toEqual(ids);
      expect(readTags(find(await readPlain(xml), 'T')).tags.map(({ processId }) => processId)).toEqual(ids);
    });
  }

  test('takes the mirror only where there is no tag element, not even a blank one', async () => {
    const category = '<bpmn:category id="C" name="eTOM gost-r-53633"><bpmn:categoryValue id="V" value="1.1.1.6 Problem handling" /></bpmn:category>';
    const xml = flow(task('A', '', ['V']) + task('B', tag('1.1.1.5'), ['V']) + task('D', tag(''), ['V'])).replace('<bpmn:process', `${category}<bpmn:process`);
    const definitions = await read(xml);
    expect(readTags(find(definitions, 'A'))).toEqual({ tags: [{ processId: '1.1.1.6', edition: 'gost-r-53633', functions: [] }], recovered: true });
    expect(readTags(find(definitions, 'B'))).toEqual({ tags: [{ processId: '1.1.1.5', functions: [] }], recovered: false });
    expect(readTags(find(definitions, 'D'))).toEqual({ tags: [], recovered: false });
  });

  test('leaves the tree as it is', async () => {
    const definitions = await read(flow(`${task('T')}<bpmn:subProcess id="S" />`));
    readTags(find(definitions, 'T'));
    expect(Object.keys(find(definitions, 'T'))).toEqual(['$type', 'id']);
    expect(Object.keys(find(definitions, 'S'))).toEqual(['$type', 'id']);
  });
});

describe('tagExtension', () => {
  for (const [what, open] of [['our descriptor', read], ['a plain moddle', readPlain]] as const) {
    test(`sets, replaces, adds and removes tags with ${what}`, async () => {
      const definitions = await open(flow(task('T')));
      const element = find(definitions, 'T');
      const second: Tag = { processId: '1.1.1.6', functions: [] };
      for (const tags of [[order], [second, order], [second], [order, second, order]]) {
        setTags(element, tags);
        expect(readTags(element)).toEqual({ tags, recovered: false });
        expect(readTags(find(await read(await writeDefinitions(definitions)), 'T')).tags).toEqual(tags);
      }
      expect(tagExtension(element, [])).toBeUndefined();
    });

    test(`keeps what others and later versions wrote with ${what}`, async () => {
      const definitions = await open(flow(
        task('T', '<q:a/><etom:tag processId="1" note="n" q:b="2"><q:c d="1">text</q:c><etom:evidence>why</etom:evidence></etom:tag><q:e/><etom:tag processId="2" edition="x" functions="f">words</etom:tag><etom:future k="v"><q:f/></etom:future>'),
        'xmlns:etom="urn:etom-flow:tags:1" xmlns:q="urn:q"',
      ));
      setTags(find(definitions, 'T'), [{ processId: '1.1.1.5', functions: ['a', 'b'] }, { processId: '1.1.1.6', functions: [] }, order]);
      const xml = (await writeDefinitions(definitions)).replace(/\s*\n\s*/g, '');
      expect(/<bpmn:extensionElements>(.*)<\/bpmn:extensionElements>/.exec(xml)?.[1]).toBe(
        '<q:a />'
        + '<etom:tag processId="1.1.1.5" functions="a b" note="n" q:b="2"><q:c d="1">text</q:c><etom:evidence>why</etom:evidence></etom:tag>'
        + '<q:e />'
        + '<etom:tag processId="1.1.1.6">words</etom:tag>'
        + '<etom:tag processId="1.1.1.5" edition="gost-r-53633" functions="credit-check progress" />'
        + '<etom:future k="v"><q:f /></etom:future>',
      );
    });
  }

  test.each([
    ['another order', ['2', '1'], '<etom:tag processId="2" note="second" /><q:a /><etom:tag processId="1" note="first" />'],
    ['the first goes', ['2'], '<etom:tag processId="2" note="second" /><q:a />'],
    ['another ID in its place', ['3', '2'], '<etom:tag processId="3" note="first" /><q:a /><etom:tag processId="2" note="second" />'],
    ['one before them', ['3', '1', '2'], '<etom:tag processId="3" /><q:a /><etom:tag processId="1" note="first" /><etom:tag processId="2" note="second" />'],
  ])('what nobody knows goes with its tag: %s', async (_, ids, written) => {
    const definitions = await read(flow(task('T', `${tag('1', 'note="first"')}<q:a/>${tag('2', 'note="second"')}`), 'xmlns:etom="urn:etom-flow:tags:1" xmlns:q="urn:q"'));
    setTags(find(definitions, 'T'), ids.map((processId) => ({ processId, functions: [] })));
    const xml = (await writeDefinitions(definitions)).replace(/\s*\n\s*/g, '');
    expect(/<bpmn:extensionElements>(.*)<\/bpmn:extensionElements>/.exec(xml)?.[1]).toBe(written);
  });

  test('keeps the extension of others when the last tag goes', async () => {
    const element = find(await read(flow(task('T', `<q:a/>${tag('1.1.1.5')}`), 'xmlns:etom="urn:etom-flow:tags:1" xmlns:q="urn:q"')), 'T');
    expect(valuesOf(tagExtension(element, [])).map(({ $type }) => $type)).toEqual(['q:a']);
  });

  test('touches neither the tree nor the tags that stand in it, so that undo brings the old ones back', async () => {
    const definitions = await read(flow(task('T', tag('1.1.1.5', 'note="n"'))));
    const before = await writeDefinitions(definitions);
    const element = find(definitions, 'T');
    const old = element.get('extensionElements');
    setTags(element, [{ processId: '1.1.1.6', functions: [] }]);
    expect(await writeDefinitions(definitions)).not.toBe(before);
    element.set('extensionElements', old);
    expect(await writeDefinitions(definitions)).toBe(before);
  });

  test('knows its owners: tag, extension, element', async () => {
    const element = find(await read(flow(task('T'))), 'T');
    const extension = tagExtension(element, [order]);
    const [value] = valuesOf(extension);
    expect(extension?.$parent).toBe(element);
    expect(value?.$parent).toBe(extension);
  });

  test('declares our namespace when a plain moddle writes the first tag', async () => {
    const definitions = await readPlain(flow(task('T'), ''));
    setTags(find(definitions, 'T'), [order]);
    expect(await writeDefinitions(definitions)).toContain(`xmlns:etom="${tagNamespace}"`);
  });

  test('any tags come back as they were set, whatever the text', async () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('1', '.', ' ', '&', '<', '"', "'", '>', 'З', '\u00a0', '😀'), fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' })), maxLength: 12 });
    const tags = fc.array(
      fc.record(
        { processId: text.filter((id) => id.trim() !== ''), edition: text, functions: fc.array(fc.stringMatching(/^[a-z]+(-[a-z]+)*$/), { maxLength: 3 }) },
        { requiredKeys: ['processId', 'functions'] },
      ),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(fc.asyncProperty(tags, fc.boolean(), async (wanted, plain) => {
      const definitions = await (plain ? readPlain : read)(flow(task('T'), ''));
      setTags(find(definitions, 'T'), wanted);
      const xml = await writeDefinitions(definitions);
      expect(readTags(find(await read(xml), 'T')).tags).toEqual(wanted);
      expect(readTags(find(await read(await throughPlain(xml)), 'T')).tags).toEqual(wanted);
    }), { numRuns: 60 });
  });
});
