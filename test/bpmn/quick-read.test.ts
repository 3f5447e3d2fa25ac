import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createModdle, createPlaces, decodeXml, placesById, readDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { createQuickReader } from '../../src/bpmn/quick-read/quick-reader.ts';
import { file, flow, tag, task } from './diagram.ts';

const root = join(import.meta.dirname, '../..');
const corpus = process.env['ETOM_CORPUS'] ?? join(root, '../shared/corpus');
const modelsIn = (folder: string): readonly (readonly [string, string])[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
  .filter((name) => name.endsWith('.bpmn')).toSorted().map((name) => [name, decodeXml(readFileSync(join(folder, name)))] as const);

const moddle = createModdle();
const readQuickly = createQuickReader(moddle);

type Fields = Readonly<Record<string, unknown>>;

/** A whole tree as plain data: types, texts, what is listed and what is not, references by their place in the tree. */
function pictureOf(definitions: ModdleElement): unknown {
  const places = new Map<object, number>();
  const place = (element: ModdleElement): void => {
    if (places.has(element)) return;
    places.set(element, places.size);
    held(element).forEach(([, inner]) => place(inner));
  };
  place(definitions);
  const show = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(show);
    return typeof value === 'object' && value !== null ? { at: places.get(value) ?? 'nowhere' } : value;
  };
  return [...places.keys()].map((key) => {
    const element = key as ModdleElement;
    const own = Object.getOwnPropertyNames(element).filter((name) => !['$type', '$attrs', '$parent', '$descriptor', '$model', 'get', 'set', '$instanceOf'].includes(name));
    return {
      type: element.$type,
      attributes: element.$descriptor.isGeneric === true ? undefined : { ...element.$attrs },
      parent: show(element.$parent),
      fields: Object.fromEntries(own.toSorted().map((name) => [name, show((element as unknown as Fields)[name])])),
      listed: Object.keys(element).filter((name) => name !== '$type').toSorted(),
      namespace: element.$descriptor.ns,
    };
  });
}

function held(element: ModdleElement): readonly (readonly [string, ModdleElement])[] {
  return Object.entries(element).flatMap(([name, value]) => (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((inner): inner is ModdleElement => typeof inner === 'object' && inner !== null && '$type' in inner).map((inner) => [name, inner] as const));
}

/** What the ordinary reader makes of a text: a tree where it has nothing to say about it. */
async function ordinary(text: string): Promise<unknown> {
  try {
    const { definitions, warnings } = await readDefinitions(text, moddle);
    return warnings.length === 0 ? pictureOf(definitions) : 'warned';
  } catch {
    return 'refused';
  }
}

async function expectAlike(text: string): Promise<void> {
  const quick = readQuickly(text);
  if (quick === undefined) return;
  expect(pictureOf(quick.definitions)).toEqual(await ordinary(text));
  const placeAt = createPlaces(text);
  expect(new Map([...quick.offsets].map(([id, offset]) => [id, placeAt(offset)]))).toEqual(placesById(text));
}

const rich = `<?xml version="1.0" encoding="windows-1251"?>
<!-- <bpmn:task id="in a comment" xmlns:bpmn="x"> -->
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:ours="urn:etom-flow:tags:1" xmlns:v="urn:v" id="D" targetNamespace="t" exporter="&quot;x&#233;&quot;">
  <semantic:process id="P" isExecutable="true" v:extra="1">
    <semantic:documentation>text <![CDATA[<b> & ]]> more &amp; &lt;</semantic:documentation>
    <semantic:extensionElements><v:a b="1"><v:c>text</v:c><d xmlns="urn:d" e="2"/></v:a><ours:tag processId="1.1.1.5" functions="a b" v:later="1"><v:inner/>body</ours:tag><ours:unknown x="1"/></semantic:extensionElements>
    <semantic:startEvent id="S"><semantic:outgoing>F</semantic:outgoing><semantic:timerEventDefinition id="T"><semantic:timeDuration xsi:type="semantic:tFormalExpression">PT1H</semantic:timeDuration></semantic:timerEventDefinition></semantic:startEvent>
    <semantic:sequenceFlow id="F" sourceRef="S" targetRef="G"><semantic:conditionExpression xsi:type="tFormalExpression" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" language="l">a &gt; 1</semantic:conditionExpression></semantic:sequenceFlow>
    <semantic:subProcess id="G" triggeredByEvent="false"><semantic:incoming>F</semantic:incoming><semantic:task id="X" name=" a&#10;b "/></semantic:subProcess>
  </semantic:process>
  <di:BPMNDiagram id="Q"><di:BPMNPlane bpmnElement="P"><di:BPMNShape id="S_di" bpmnElement="S"><dc:Bounds x="1.5" y="-2" width="3" height="4"/></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>
</semantic:definitions>`;

describe('reads like the ordinary reader', () => {
  test.each<readonly [string, string]>([
    ['a flow', flow(task('T', tag('1.1.1.5')))],
    ['every kind of content', rich],
    ['a category that is referred to', file(`<bpmn:category id="C" name="eTOM x"><bpmn:categoryValue id="V" value="1.1.1.5" /></bpmn:category><bpmn:process id="P">${task('T', '', ['V'])}</bpmn:process>`)],
    ...modelsIn(join(root, 'samples')),
    ...modelsIn(join(root, 'test/validation/rules')),
  ])('%s', async (_, text) => {
    const quick = readQuickly(text);
    expect(quick === undefined ? 'nothing' : pictureOf(quick.definitions)).toEqual(await ordinary(text));
  });
});

describe('leaves to the ordinary reader what is not in order', () => {
  test.each([
    ['nothing', ''], ['no XML', 'x'], ['another root', '<a/>'], ['two roots', `${flow('')}<a/>`], ['an open end', flow('').slice(0, -20)], ['a document type', flow('').replace('?>', '?><!DOCTYPE a>')],
    ['a duplicate ID', flow(task('T') + task('T'))], ['an illegal ID', flow(task('1'))], ['an ID that every object has', flow(task('constructor'))],
    ['a dangling reference', flow('<bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B" />')], ['an empty reference', flow('<bpmn:task id="T"><bpmn:incoming/></bpmn:task>')],
    ['an unknown element', flow('<bpmn:wish id="W" />')], ['an element out of place', flow('<bpmn:participant id="W" />')], ['an unknown attribute', flow('<bpmn:task id="T" wish="1" />')],
    ['text out of place', flow('text')], ['a prefix that means two things', flow('<bpmn:task xmlns:etom="urn:x" id="T" />')], ['a prefix that is nowhere', flow('<x:task id="T" />')], ['a prefix that only moddle knows', flow('<di:x />')], ['a name of three parts', flow('<bpmn:a:b />')],
    ['an attribute given twice', flow('<bpmn:task id="T" name="a" name="b" />')], ['an attribute without quotes', flow('<bpmn:task id=T />')], ['attributes that touch', flow('<bpmn:task id="T"name="a" />')],
  ])('%s', async (_, text) => {
    expect(readQuickly(text)).toBeUndefined();
    await expectAlike(text);
  });
});

test('whatever happens to a text, reads like the ordinary reader or not at all', async () => {
  const pieces = ['<', '>', '/', '"', '&', '&amp;', ' ', 'id="T"', 'xmlns="urn:x"', 'xmlns:di="urn:y"', 'bpmn:', '<v:a>', '</v:a>', 'x', '<!-- a -->', '<![CDATA[x]]>', 'xsi:type="semantic:tTask"', 'true', '1'];
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(rich.length), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 3 }), async (changes) => {
    let text = rich;
    for (const [start, length, piece] of changes) text = text.slice(0, start) + piece + text.slice(start + length);
    await expectAlike(text);
  }), { numRuns: 400 });
});

const attributes = (...choice: readonly string[]): fc.Arbitrary<string> => fc.subarray([...choice]).map((chosen) => chosen.map((attribute) => ` ${attribute}`).join(''));
const filler = fc.constantFrom('', '', '\n  ', '<!-- a -->', '<?a b?>');
const element = (names: readonly string[], attribute: fc.Arbitrary<string>, content: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...names), attribute, content, filler).map(([name, given, inside, after]) => `<${name}${given}>${inside}</${name}>${after}`);
const all = (one: fc.Arbitrary<string>, maxLength = 3): fc.Arbitrary<string> => fc.array(one, { maxLength }).map((many) => many.join(''));

/** What is in a process, now and then where it does not belong; each `#` becomes a number of its own. */
const { step } = fc.letrec<{ foreign: string; inner: string; step: string }>((tie) => ({
  foreign: element(['v:a', 'v:b', 'd', 'etom:tag', 'etom:new', 'etom:accepted', 'bpmn:task'], attributes('processId="1.1&#46;1"', 'etom:functions="a"', 'v:y="&lt;&quot;"', 'xmlns="urn:d"', 'xmlns:w="urn:w"', 'rule="x"'),
    fc.oneof({ depthSize: 'small' }, fc.constantFrom('', '\n', 'text &amp; &#233;', '<![CDATA[ <x> ]]>'), all(tie('foreign'), 2))),
  inner: fc.oneof(
    element(['bpmn:extensionElements'], fc.constant(''), all(tie('foreign'))),
    element(['bpmn:documentation'], attributes('id="D#"', 'textFormat="t"'), fc.constantFrom('', ' ', 'a &gt; b', '<![CDATA[<b>]]>')),
    element(['bpmn:incoming', 'bpmn:outgoing'], fc.constant(''), fc.constantFrom('F', 'F', 'F', 'nowhere')),
    element(['bpmn:timerEventDefinition'], attributes('id="E#"'), element(['bpmn:timeDuration', 'bpmn:timeCycle'], attributes('xsi:type="bpmn:tFormalExpression"', 'id="X#"', 'language="l"'), fc.constantFrom('', 'PT1H', ' a ', '<![CDATA[b]]>'))),
    element(['bpmn:standardLoopCharacteristics'], attributes('testBefore="true"', 'loopMaximum="5"'), fc.constant('')),
  ),
  step: fc.oneof({ depthSize: 'small' },
    element(['bpmn:task', 'bpmn:userTask', 'bpmn:callActivity', 'bpmn:startEvent', 'bpmn:exclusiveGateway'], attributes('id="T#"', 'name="a&#10;b"', 'v:y="1"', 'default="F"', 'isInterrupting="false"', 'startQuantity="7"'), all(tie('inner'))),
    element(['bpmn:subProcess', 'bpmn:transaction'], attributes('id="T#"', 'triggeredByEvent="true"', 'xmlns:w="urn:w"'), all(tie('step'))),
  ),
}));

test('what is in a process is read like the ordinary reader reads it or not at all', async () => {
  let quick = 0;
  await fc.assert(fc.asyncProperty(all(step, 5), async (steps) => {
    let count = 0;
    const numbered = steps.replaceAll('#', (sign, at: number) => (steps[at - 1] === '&' ? sign : String((count += 1))));
    const text = flow(`${numbered}<bpmn:startEvent id="S" /><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="S" />`, 'xmlns:etom="urn:etom-flow:tags:1" xmlns:v="urn:v" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"');
    if (readQuickly(text) !== undefined) quick += 1;
    await expectAlike(text);
  }), { numRuns: 500 });
  expect(quick).toBeGreaterThan(100);
});

describe.skipIf(!existsSync(corpus))('files of other tools (skipped where ETOM_CORPUS names no folder)', () => {
  const models = modelsIn(corpus);

  test.each(models)('%s', async (_, text) => {
    await expectAlike(text);
  });

  test('most are read quickly', () => {
    expect(models.filter(([, text]) => readQuickly(text) !== undefined).length).toBeGreaterThan(models.length / 2);
  });
});
