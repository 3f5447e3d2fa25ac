import { describe, expect, test } from 'vitest';
import { placesById, readDefinitions, tagExtension, UnreadableDiagram, walk } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { createElementTree } from '../../src/etom/index.ts';
import { present, readWarningIssue, rules, unreadableIssue, validate, validateInSteps } from '../../src/validation/index.ts';
import type { Issue, Rule } from '../../src/validation/index.ts';
import { createWords } from '../../src/words/index.ts';
import { file, find, flow, read, readPlain, tag, task, wholeFlow } from '../bpmn/diagram.ts';
import { tree } from './rule-tester.ts';

const check = async (xml: string, open = read): ReturnType<typeof validateIt> => validateIt(await open(xml));
/** What is tested here needs no whole flow. */
const options = { tree, settings: { rules: { 'etom/end-to-end': 'off' } } } as const;
async function validateIt(definitions: ModdleElement): Promise<ReturnType<typeof validate>> {
  return validate(definitions, options);
}

describe('summary', () => {
  const cases: readonly (readonly [string, string, readonly [number, number, number]])[] = [
    ['an empty process', flow(''), [0, 0, 0]],
    ['valid, unknown, malformed, blank and missing', flow([tag('1.1.1.5'), tag('1.1.1.20'), tag('x'), tag(' '), ''].map((extension, index) => task(`T${index}`, extension)).join('')), [5, 3, 1]],
    ['warnings and infos do not count', flow(task('A', tag('1.1.1.5.')) + task('B', tag('1.1.1.5.2'))), [2, 2, 2]],
    ['every tag of a task counts', flow(task('A', tag('1.1.1.5') + tag('1.1.1.20')) + task('B', tag('1.1.1.5') + tag('1.1.1.6'))), [2, 2, 1]],
    ['an edition that nobody knows', flow(task('A', tag('1.1.1.5', 'edition="x"'))), [1, 1, 0]],
    ['only activities count', flow(`<bpmn:subProcess id="S"><bpmn:extensionElements>${tag('x')}</bpmn:extensionElements>${task('A', tag('1.1.1.5'))}</bpmn:subProcess><bpmn:subProcess id="E" /><bpmn:callActivity id="C" /><bpmn:startEvent id="X" />`), [3, 1, 1]],
    ['tasks of external participants do not count', file(`<bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P" etom:external="true" /></bpmn:collaboration><bpmn:process id="P">${task('T', tag('1.1.1.5'))}</bpmn:process>`), [0, 0, 0]],
  ];
  for (const [what, xml, [tasks, tagged, valid]] of cases) {
    test(`counts ${what}`, async () => {
      expect((await check(xml)).summary).toEqual({ tasks, tagged, valid });
      expect((await check(xml, readPlain)).summary).toEqual({ tasks, tagged, valid });
    });
  }
});

describe('usage', () => {
  test('given tags in every state, the known ones count, an unlisted level 3 for its parent', async () => {
    const { usage } = await check(flow([tag('1.1.1.5'), tag('1.1.1.5.'), tag('1.1.1.5.2'), tag('1.1.1.20'), tag('1.1.1.8'), ''].map((extension, index) => task(`T${index}`, extension)).join('')));
    expect([...usage]).toEqual([['1.1.1.5', 3]]);
  });
});

describe('issues', () => {
  const mixed = flow(`${task('B', tag('1.1.1.20.'))}<bpmn:subProcess id="S"><bpmn:extensionElements>${tag('x')}</bpmn:extensionElements>${task('A')}</bpmn:subProcess>${task('C', tag('1.1.1.8'))}`);

  test('come in the order of the document, on one element in the order of the rules', async () => {
    const { issues } = await check(mixed);
    expect(issues.map(({ elementId, rule }) => `${elementId} ${rule}`)).toEqual(['B etom/id-format', 'B etom/id-known', 'S etom/id-format', 'A etom/tag-required', 'C etom/id-known']);
  });

  test('are the same with our descriptor and without', async () => {
    expect(await check(mixed, readPlain)).toEqual(await check(mixed));
  });

  test('say ID, type and name of their element', async () => {
    const { issues } = await check(flow('<bpmn:userTask id="U" name="Проверить заказ" /><bpmn:task id="T" name="" /><bpmn:task />'));
    expect(issues.map(({ elementId, elementType, elementName }) => [elementId, elementType, elementName])).toEqual([
      ['U', 'bpmn:UserTask', 'Проверить заказ'], ['T', 'bpmn:Task', null], ['', 'bpmn:Task', null],
    ]);
  });

  test('are frozen plain data', async () => {
    const { issues } = await check(mixed);
    expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(issues)).toBe(true);
  });

  test('of an element without an ID have no fixes, for no edit could name it', async () => {
    const { issues } = await check(flow(`<bpmn:task><bpmn:extensionElements>${tag('1.1.1.8')}</bpmn:extensionElements></bpmn:task>`));
    expect(issues.map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test('are not remembered, and validating changes nothing', async () => {
    const definitions = await read(mixed);
    const before = JSON.stringify(definitions);
    const first = validate(definitions, options);
    expect(validate(definitions, options)).toEqual(first);
    expect(JSON.stringify(definitions)).toBe(before);
    expect(validate(definitions, { ...options, tree: createElementTree([]) }).issues).not.toEqual(first.issues);
  });

  test('their edits bring about what their titles promise', async () => {
    const definitions = await read(flow(task('T', `${tag('1.1.1.20', 'note="n" functions="a"')}${tag(' 1.1.1.6', 'functions="problem-resolution"')}`)));
    const element = find(definitions, 'T');
    const mend = (rule: string): void => {
      const edit = validate(definitions, options).issues.find((issue) => issue.rule === rule)?.fixes[0]?.edits[0];
      if (edit?.kind !== 'set-tags') throw new Error(`no edit of ${rule}`);
      expect(edit.elementId).toBe('T');
      element.set('extensionElements', tagExtension(element, edit.tags));
    };
    mend('etom/id-known');
    mend('etom/id-format');
    expect(validate(definitions, options)).toMatchObject({ issues: [], summary: { tasks: 1, tagged: 1, valid: 1 } });
    const [first, second] = (element.get('extensionElements') as ModdleElement).get('values') as ModdleElement[];
    expect([first?.get('processId'), first?.get('functions'), first?.$attrs]).toEqual(['1.1.1.10', undefined, { note: 'n' }]);
    expect([second?.get('processId'), second?.get('functions')]).toEqual(['1.1.1.6', 'problem-resolution']);
  });
});

describe('rules', () => {
  const broken: Rule = {
    name: 'test/broken', severity: 'warning', summary: 'app.name', why: 'app.name', remedy: 'app.name', options: [], cases: { valid: [], invalid: [] },
    create: () => () => { throw new Error('no luck'); },
  };

  test('one that throws becomes one issue, and the others go on', async () => {
    const { issues, summary } = validate(await read(flow(task('A') + task('B'))), { ...options, rules: [broken, ...rules] });
    expect(issues.map(({ rule, severity, elementId }) => [rule, severity, elementId])).toEqual([
      ['test/broken', 'error', 'Process_1'], ['etom/tag-required', 'error', 'A'], ['etom/tag-required', 'error', 'B'],
    ]);
    expect(issues[0]?.message).toEqual({ key: 'issue.ruleFailed', values: { rule: 'test/broken', detail: 'no luck' } });
    expect(summary.tasks).toBe(2);
  });

  test('any rules may be given', async () => {
    expect(validate(await read(flow(task('A'))), { tree, rules: [] }).issues).toEqual([]);
  });
});

describe('validateInSteps', () => {
  test('comes to the same, and no step goes through more than some hundred elements', async () => {
    const definitions = await read(wholeFlow(Array.from({ length: 1500 }, (_, index) => task(`T${index}`, index % 7 === 0 ? '' : tag('1.1.1.5'))).join('')));
    const steps = validateInSteps(definitions, { tree });
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(step.value).toEqual(validate(definitions, { tree }));
    expect(count).toBeGreaterThan(3000 / 100);
  });

  test('can be dropped at any step', async () => {
    const definitions = await read(wholeFlow(task('A')));
    for (let kept = 0; kept < 5; kept += 1) {
      const steps = validateInSteps(definitions, { tree });
      for (let step = 0; step < kept; step += 1) steps.next();
      expect(steps.return({ issues: [], accepted: [], summary: { tasks: 0, tagged: 0, valid: 0 }, usage: new Map() }).done).toBe(true);
    }
  });
});

describe('present', () => {
  test('makes the sentences in the language of the reader and gives the fields of the JSON report', async () => {
    const [issue] = (await check(flow(task('T', tag('1.1.1.8'))))).issues;
    expect(present(issue as Issue, createWords('en'))).toEqual({
      rule: 'etom/id-known', severity: 'error', elementId: 'T', elementType: 'bpmn:Task', elementName: null, line: null,
      message: expect.stringMatching(/^1\.1\.1\.8 \S.* is retired: its content went to 1\.1\.1\.10, 1\.1\.1\.11, 1\.1\.1\.12\./),
      fixes: [
        { title: 'Assign 1.1.1.10 Bill invoice management', safe: false },
        { title: 'Assign 1.1.1.11 Bill payments and receivables management', safe: false },
        { title: 'Assign 1.1.1.12 Bill inquiry handling', safe: false },
      ],
    });
    expect(present(issue as Issue, createWords('ru')).fixes[0]).toEqual({ title: 'Назначить 1.1.1.10 Управление выставлением счетов', safe: false });
  });
});

describe('bpmn/parse', () => {
  const words = [createWords('en'), createWords('ru')];

  for (const reason of ['empty', 'doctype', 'encoding', 'syntax', 'not-bpmn'] as const) {
    test(`${reason} is an error about the whole file`, () => {
      const issue = unreadableIssue(new UnreadableDiagram(reason, { line: 3, detail: 'a\n\u0007b' }));
      expect(issue).toMatchObject({ rule: 'bpmn/parse', severity: 'error', elementId: '', elementName: null, fixes: [] });
      for (const { say } of words) expect(say(issue.message)).not.toMatch(/[{}\p{Cc}]/u);
    });
  }

  test('what reading loses is a warning on its element', async () => {
    const { warnings } = await readDefinitions(flow(`${task('T')}${task('T')}${task('7 x')}<bpmn:tusk/><bpmn:sequenceFlow id="F" sourceRef="T" targetRef="U" bpmn:colour="red"/>`));
    const issues = [...warnings, { kind: 'other', detail: 'd' } as const].map(readWarningIssue);
    expect(issues.map(({ severity, elementId, elementType }) => [severity, elementId, elementType])).toEqual([
      ['warning', 'T', ''], ['warning', '7 x', ''], ['warning', '', ''], ['warning', 'F', 'bpmn:SequenceFlow'], ['warning', 'F', 'bpmn:SequenceFlow'], ['warning', '', ''],
    ]);
    for (const { say } of words) for (const { message } of issues) expect(say(message)).not.toMatch(/undefined|[{}]/);
  });
});

test('every issue of a read file stands on a line of it', async () => {
  const xml = flow(Array.from({ length: 20 }, (_, index) => task(`T${index}`)).join('\n'));
  const places = placesById(xml);
  const seen: unknown[] = [];
  walk(await read(xml), ({ id }) => seen.push(places.get(String(id))?.line));
  expect(seen).toEqual([3, ...Array.from({ length: 20 }, (_, index) => index + 4)]);
});
