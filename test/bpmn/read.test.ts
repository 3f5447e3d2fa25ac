import { describe, expect, test } from 'vitest';
import { checkXml, declareUtf8, decodeXml, placesById, presentWarnings, readDefinitions, UnreadableDiagram, writeDefinitions } from '../../src/bpmn/index.ts';
import { file, find, flow, task, throughOurs } from './diagram.ts';

/** Encodes a text as UTF-16 or as windows-1251 (Cyrillic only). */
function encode(text: string, encoding: 'utf-16le' | 'utf-16be' | 'windows-1251'): Uint8Array {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  if (encoding === 'windows-1251') return Uint8Array.from(codes, (code) => (code >= 0x410 ? code - 0x410 + 0xc0 : code));
  return Uint8Array.from(codes.flatMap((code) => (encoding === 'utf-16le' ? [code & 255, code >> 8] : [code >> 8, code & 255])));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a name="Заказ"/>`;

describe('decodeXml', () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ['UTF-8 without a declaration', utf8('<a name="Заказ"/>'), '<a name="Заказ"/>'],
    ['UTF-8 with a mark, which is taken off', utf8('\ufeff<a name="Заказ"/>'), '<a name="Заказ"/>'],
    ['UTF-8 as declared', utf8(declared('UTF-8')), declared('UTF-8')],
    ['windows-1251 as declared', encode(declared('windows-1251'), 'windows-1251'), declared('windows-1251')],
    ['windows-1251 in other letters and quotes', encode(`<?xml version='1.0' encoding='WINDOWS-1251' ?><a name="Заказ"/>`, 'windows-1251'), `<?xml version='1.0' encoding='WINDOWS-1251' ?><a name="Заказ"/>`],
    ['UTF-16 little-endian with a mark', encode(`\ufeff${declared('UTF-16')}`, 'utf-16le'), declared('UTF-16')],
    ['UTF-16 big-endian with a mark', encode(`\ufeff${declared('UTF-16')}`, 'utf-16be'), declared('UTF-16')],
    ['UTF-16 little-endian without a mark', encode(declared('UTF-16'), 'utf-16le'), declared('UTF-16')],
    ['UTF-16 big-endian without a mark', encode(declared('UTF-16'), 'utf-16be'), declared('UTF-16')],
    ['UTF-8 that says it is UTF-16', utf8(declared('UTF-16')), declared('UTF-16')],
    ['UTF-8 with a mark that says it is windows-1251', utf8(`\ufeff${declared('windows-1251')}`), declared('windows-1251')],
    ['nothing', new Uint8Array(), ''],
  ];
  for (const [what, bytes, text] of cases) test(`reads ${what}`, () => expect(decodeXml(bytes)).toBe(text));

  for (const [what, bytes, detail] of [
    ['bytes that are no UTF-8', encode(declared('UTF-8'), 'windows-1251'), 'utf-8'],
    ['an encoding that nobody knows', utf8(declared('klingon')), 'klingon'],
    ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 0x3c, 0x00, 0x61), 'utf-16le'],
  ] as const) {
    test(`refuses ${what}`, () => {
      expect(() => decodeXml(bytes)).toThrow(expect.objectContaining({ name: 'UnreadableDiagram', reason: 'encoding', detail }));
    });
  }
});

describe('declareUtf8', () => {
  test.each([
    [declared('windows-1251'), declared('UTF-8')],
    [declared('UTF-16'), declared('UTF-8')],
    [declared('utf-8'), declared('utf-8')],
    [`<?xml version='1.0' encoding = 'KOI8-R' standalone='yes'?><a/>`, `<?xml version='1.0' encoding = 'UTF-8' standalone='yes'?><a/>`],
    ['<?xml version="1.0"?><a encoding="x"/>', '<?xml version="1.0"?><a encoding="x"/>'],
    ['<a encoding="windows-1251"/>', '<a encoding="windows-1251"/>'],
  ])('%s is %s', (text, told) => expect(declareUtf8(text)).toBe(told));
});

describe('checkXml', () => {
  const sound = flow(task('T'));
  const bad: readonly (readonly [string, string, object])[] = [
    ['an empty text', '', { reason: 'empty', line: undefined }],
    ['white space', ' \n\t', { reason: 'empty' }],
    ['a document type', '<!DOCTYPE definitions>\n<definitions/>', { reason: 'doctype', line: 1 }],
    ['a document type in small letters', '<?xml version="1.0"?>\n<!doctype d [<!ENTITY a "b">]><d/>', { reason: 'doctype', line: 2 }],
    ['a document type behind a comment', sound.replace('<bpmn:definitions', '<!-- c\n -->\n<!DOCTYPE d SYSTEM "x.dtd">\n<bpmn:definitions'), { reason: 'doctype', line: 4 }],
    ['a document type inside', sound.replace('<bpmn:task', '<!DoCtYpE d><bpmn:task'), { reason: 'doctype' }],
    ['an HTML page', '<!DOCTYPE html>\n<html lang="en"><body>no</body></html>', { reason: 'not-bpmn', detail: 'html' }],
    ['an HTML page without a type', '<html><body/></html>', { reason: 'not-bpmn', detail: 'html', line: 1 }],
    ['other XML', '<svg xmlns="http://www.w3.org/2000/svg"/>', { reason: 'not-bpmn' }],
    ['definitions of another namespace', '<definitions xmlns="urn:other"/>', { reason: 'not-bpmn' }],
    ['definitions without a namespace', '<definitions/>', { reason: 'not-bpmn', detail: 'definitions' }],
    ['a process alone', '<bpmn:process xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', { reason: 'not-bpmn', detail: 'bpmn:process' }],
    ['a text that is no XML', 'PK\u0003\u0004 and so on', { reason: 'not-bpmn', line: 1 }],
    ['JSON', '{"a": "<b>"}', { reason: 'syntax', line: 1 }],
    ['a text broken off between tags', sound.slice(0, sound.indexOf('</bpmn:process>')), { reason: 'syntax', line: 4, detail: 'unexpected end of file in <bpmn:process>' }],
    ['a text broken off inside a tag', `${sound.slice(0, sound.indexOf('<bpmn:task'))}<bpmn:task id="T`, { reason: 'syntax', line: 4 }],
    ['tags that do not match', flow('<bpmn:task id="T">\n</bpmn:tusk>'), { reason: 'syntax', line: 5, detail: 'closing tag mismatch' }],
    ['an undeclared prefix', flow('<q:task/>'), { reason: 'syntax', line: 4 }],
    ['a second root', `${sound}<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>`, { reason: 'syntax' }],
    ['text behind the root', `${sound}and more`, { reason: 'syntax' }],
  ];
  for (const [what, text, expected] of bad) {
    test(`refuses ${what}`, async () => {
      expect(() => checkXml(text)).toThrow(expect.objectContaining({ name: 'UnreadableDiagram', ...expected }));
      await expect(readDefinitions(text)).rejects.toBeInstanceOf(UnreadableDiagram);
    });
  }

  const good: readonly (readonly [string, string])[] = [
    ['a plain file', sound],
    ['the word in a comment', sound.replace('<bpmn:task', '<!-- <!DOCTYPE d> --><bpmn:task')],
    ['the word in character data', flow('<bpmn:task id="T"><bpmn:documentation><![CDATA[<!DOCTYPE d>]]></bpmn:documentation></bpmn:task>')],
    ['the word in an attribute', flow('<bpmn:task id="T" name="&lt;!DOCTYPE d>" />')],
    ['the word raw in an attribute', flow('<bpmn:task id="T" name="<!DOCTYPE d>" />')],
    ['another prefix', sound.replaceAll('bpmn:', 'q:').replace('xmlns:bpmn', 'xmlns:q')],
    ['no prefix', sound.replaceAll('bpmn:', '').replace('xmlns:bpmn', 'xmlns')],
    ['a comment before and behind', `<!-- a -->${sound.slice(sound.indexOf('<bpmn'))}<!-- b -->\n`],
  ];
  for (const [what, text] of good) test(`takes ${what}`, () => expect(() => checkXml(text)).not.toThrow());
});

describe('readDefinitions', () => {
  const cases: readonly (readonly [string, string, readonly object[]])[] = [
    ['a sound file', flow(task('T')), []],
    ['another declaration, for the text is decoded already', flow(task('T')).replace('UTF-8', 'windows-1251'), []],
    ['a duplicate ID', flow(`${task('T')}\n${task('T')}`), [{ kind: 'duplicate-id', line: 5, elementId: 'T', subject: 'T' }]],
    ['an ID that XML does not allow', flow(task('7 days')), [{ kind: 'illegal-id', line: 4, elementId: '7 days', subject: '7 days' }]],
    ['an element that BPMN does not know', flow('<bpmn:tusk id="T"/>'), [{ kind: 'dropped', line: 4, subject: 'bpmn:tusk' }]],
    ['a reference to nothing', flow(`${task('T')}\n<bpmn:sequenceFlow id="F" sourceRef="T" targetRef="U"/>`), [{ kind: 'unresolved', line: 5, elementId: 'F', subject: 'U' }]],
    ['an attribute that BPMN does not know', flow('\n<bpmn:task id="T" bpmn:colour="red"/>'), [{ kind: 'unknown-attribute', line: 5, elementId: 'T', subject: 'bpmn:colour' }]],
    ['unknown attributes and elements of ours', flow(task('T', '<etom:tag processId="1" note="n" etom:more="m"/><etom:future k="v"/>')), []],
  ];
  for (const [what, xml, expected] of cases) {
    test(`warns of ${what}`, async () => {
      const { warnings } = await readDefinitions(xml);
      expect(warnings).toEqual(expected.map((warning) => expect.objectContaining(warning)));
      for (const { detail } of warnings) expect(detail).toMatch(/^[^\n]+$/);
    });
  }

  test('warnings of bpmn-js keep their words', () => {
    expect(presentWarnings([{ message: 'failed to import <bpmn:Task id="T" />', error: new Error('x') }])).toEqual([{ kind: 'other', detail: 'failed to import <bpmn:Task id="T" />' }]);
  });

  const namespaces: readonly (readonly [string, string, string])[] = [
    ['Dublin Core under dc', 'xmlns:dc="http://purl.org/dc/elements/1.1/"', '<dc:title lang="ru">Заказ</dc:title>'],
    ['our letters for another namespace', 'xmlns:etom="urn:someone" xmlns:z="urn:etom-flow:tags:1"', '<etom:tag a="1" /><z:tag processId="1.1.1.5" />'],
    ['one prefix twice', 'xmlns:q="urn:q1"', '<q:a b="1"><q_1:c xmlns:q_1="urn:q2" d="2" /></q:a>'],
    ['an element of ours that we do not know', 'xmlns:etom="urn:etom-flow:tags:1"', '<etom:future k="v"><etom:inner /></etom:future>'],
  ];
  for (const [what, declarations, extension] of namespaces) {
    test(`reads and writes ${what}`, async () => {
      const written = await throughOurs(flow(task('T', extension.replaceAll('q_1', 'q')), declarations));
      expect(written.replace(/\s*\n\s*/g, '')).toContain(`<bpmn:extensionElements>${extension}</bpmn:extensionElements>`);
      for (const declaration of declarations.split(' ')) expect(written).toContain(declaration);
      expect(await throughOurs(written)).toBe(written);
    });
  }

  test('writes a declaration of UTF-8 and what it read', async () => {
    const { definitions } = await readDefinitions(flow('<bpmn:task id="T" name="Заказ &amp; &#60;оплата&#62; &#10;&#34;" />').replace('UTF-8', 'windows-1251'));
    const written = await writeDefinitions(definitions);
    expect(written).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/);
    expect(find((await readDefinitions(written)).definitions, 'T').name).toBe('Заказ & <оплата> \n"');
  });
});

describe('placesById', () => {
  test('tells the line on which a tag begins, whatever stands before it', () => {
    const xml = file(`
<!-- <bpmn:task id="no"/>
 <bpmn:task id="T"/> -->
<bpmn:process
   id="P"
><bpmn:documentation><![CDATA[<bpmn:task id="T"/>

]]></bpmn:documentation>\r<bpmn:task id="T" name=' id="wrong" ' />\r\n<bpmn:task
  name="&#10;"
  id='A&amp;B'/><?pi <bpmn:task id="Z" ?>
<bpmn:task id="Z"/><bpmn:task id="T"/>
</bpmn:process>`);
    expect([...placesById(xml)].map(([id, { line }]) => [id, line])).toEqual([['Definitions_1', 2], ['P', 6], ['T', 11], ['A&B', 12], ['Z', 15]]);
  });

  test('tells what it can of a broken text', () => {
    expect([...placesById('<a id="x">\n <b\nid="y">\n</c>')]).toEqual([['x', { line: 1, column: 1 }], ['y', { line: 2, column: 2 }]]);
  });
});
