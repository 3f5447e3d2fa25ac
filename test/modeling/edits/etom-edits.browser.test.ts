import { describe, expect, test } from 'vitest';
import { readAccepted, walk } from '../../../src/bpmn/index.ts';
import type { Edit, ModdleElement } from '../../../src/bpmn/index.ts';
import type { Modeler } from '../../../src/modeling/index.ts';
import { poolsXml, processXml } from '../diagram.ts';
import { badgeTextOf, elementOf, found, openDiagram, savedXml, tagOf, undoAll } from '../with-modeler.ts';

const tags = (processId: string): Extract<Edit, { kind: 'set-tags' }>['tags'] => [{ processId, functions: [] }];

function objectOf(modeler: Modeler, id: string): ModdleElement {
  let object: ModdleElement | undefined;
  walk(found(modeler.getDefinitions()), (candidate) => {
    if (candidate.id === id) object = candidate;
  });
  return found(object);
}

/** bpmn-js notes in the drawing that it has laid out a label once, also when that is undone. */
function withoutLabels(xml: string): string {
  return xml.replace(/\s*<bpmndi:BPMNLabel(?: \/>|>.*?<\/bpmndi:BPMNLabel>)/gs, '');
}

const one = processXml([{ id: 'A', name: 'Old', tag: '1.1.1.4' }, { id: 'Start', type: 'startEvent', name: 'Start' }]);
const pool = poolsXml([{ id: 'Own', nodes: [{ id: 'A' }] }]);
const accepted: Edit = { kind: 'accept', elementId: 'A', rule: 'etom/nesting', reason: 'as agreed' };

/** A kind of edit, the diagram, and what is there afterwards. */
const kinds: readonly (readonly [string, string, Edit, (modeler: Modeler) => unknown, unknown])[] = [
  ['sets tags', one, { kind: 'set-tags', elementId: 'A', tags: tags('1.1.1.5') }, (modeler) => [tagOf(modeler, 'A'), badgeTextOf(modeler, 'A')], ['1.1.1.5', '1.1.1.5']],
  ['removes tags', one, { kind: 'set-tags', elementId: 'A', tags: [] }, (modeler) => tagOf(modeler, 'A'), undefined],
  ['renames a task', one, { kind: 'rename', elementId: 'A', name: 'New' }, (modeler) => objectOf(modeler, 'A').name, 'New'],
  ['renames what has a label outside', one, { kind: 'rename', elementId: 'Start', name: 'New' }, (modeler) => objectOf(modeler, 'Start').name, 'New'],
  ['renames the process on show', one, { kind: 'rename', elementId: 'Process_1', name: 'New' }, (modeler) => objectOf(modeler, 'Process_1').name, 'New'],
  ['accepts a rule', one, accepted, (modeler) => [readAccepted(objectOf(modeler, 'A')), tagOf(modeler, 'A')], [[{ rule: 'etom/nesting', reason: 'as agreed' }], '1.1.1.4']],
  ['marks a pool as someone else’s', pool, { kind: 'set-external', elementId: 'Own', external: true }, (modeler) => modeler.get('etomTags').isExternal(elementOf(modeler, 'A')), true],
  ['tags a process that is not drawn', pool, { kind: 'set-tags', elementId: 'Process_Own', tags: tags('1.1.1') }, (modeler) => objectOf(modeler, 'Process_Own').get('extensionElements') !== undefined, true],
  ['renames a process that is not drawn', pool, { kind: 'rename', elementId: 'Process_Own', name: 'New' }, (modeler) => objectOf(modeler, 'Process_Own').name, 'New'],
  ['accepts a rule on a process that is not drawn', pool, { ...accepted, elementId: 'Process_Own' }, (modeler) => readAccepted(objectOf(modeler, 'Process_Own')).length, 1],
];

describe('perform', () => {
  for (const [what, xml, edit, look, expected] of kinds) {
    test(`${what}, in one undo step that leaves no trace`, async () => {
      const modeler = await openDiagram(xml);
      const before = withoutLabels(await savedXml(modeler));
      modeler.get('etomEdits').perform([edit]);
      expect(look(modeler)).toEqual(expected);
      const after = await savedXml(modeler);
      expect(undoAll(modeler)).toBe(1);
      expect(withoutLabels(await savedXml(modeler))).toBe(before);
      modeler.get('commandStack').redo();
      expect(await savedXml(modeler)).toBe(after);
    });
  }

  test('takes back an acceptance and leaves the others', async () => {
    const modeler = await openDiagram(one);
    const edits = modeler.get('etomEdits');
    edits.perform([accepted, { ...accepted, rule: 'etom/id-level' }, { ...accepted, reason: 'after all' }]);
    expect(readAccepted(objectOf(modeler, 'A'))).toEqual([{ rule: 'etom/nesting', reason: 'after all' }, { rule: 'etom/id-level', reason: 'as agreed' }]);
    edits.perform([{ kind: 'unaccept', elementId: 'A', rule: 'etom/nesting' }]);
    expect(readAccepted(objectOf(modeler, 'A'))).toEqual([{ rule: 'etom/id-level', reason: 'as agreed' }]);
    expect(undoAll(modeler)).toBe(2);
  });

  test('several edits are one step; one whose element is gone is passed over; without edits there is no step', async () => {
    const modeler = await openDiagram(one);
    modeler.get('etomEdits').perform([{ kind: 'rename', elementId: 'gone', name: 'x' }, { kind: 'rename', elementId: 'A', name: 'New' }, { kind: 'set-tags', elementId: 'A', tags: tags('1.1.1.5') }]);
    expect([objectOf(modeler, 'A').name, tagOf(modeler, 'A')]).toEqual(['New', '1.1.1.5']);
    expect(undoAll(modeler)).toBe(1);
    modeler.get('etomEdits').perform([]);
    expect(modeler.get('commandStack').canUndo()).toBe(false);
  });
});

describe('performAll', () => {
  test('asks again until nothing is left, in one undo step, and each time the diagram is as the edits left it', async () => {
    const modeler = await openDiagram(one);
    const seen: unknown[] = [];
    const names = ['B', 'C'];
    modeler.get('etomEdits').performAll(() => {
      seen.push(objectOf(modeler, 'A').name);
      const name = names.shift();
      return name === undefined ? [] : [{ kind: 'rename', elementId: 'A', name }];
    });
    expect(seen).toEqual(['Old', 'B', 'C']);
    expect(undoAll(modeler)).toBe(1);
    modeler.get('commandStack').redo();
    expect(objectOf(modeler, 'A').name).toBe('C');
  });

  test('ends where edits never do', async () => {
    const modeler = await openDiagram(one);
    let count = 0;
    modeler.get('etomEdits').performAll(() => [{ kind: 'rename', elementId: 'A', name: `N${(count += 1)}` }]);
    expect(undoAll(modeler)).toBe(1);
  });
});
