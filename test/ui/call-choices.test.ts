import { expect, test } from 'vitest';
import type { ElementSnapshot, ProcessEntry } from '../../src/editor/index.ts';
import { callChoices } from '../../src/ui/call-choices.ts';

function process(id: string, name: string, tag?: string): ProcessEntry {
  return { id, name, diagramId: `D${id}`, diagramName: `Diagram ${name}`, tags: tag === undefined ? [] : [{ processId: tag, functions: [] }] };
}

const processes = [process('P1', 'Bill'), process('P2', 'Check the address', '1.1.1.5.1'), process('P3', 'Problem', '1.1.1.6'), process('P4', 'Order', '1.1.1.5')];

function calling(tag?: string): ElementSnapshot {
  const tags = tag === undefined ? [] : [{ processId: tag, functions: [] }];
  return { id: 'A', type: 'Task', name: '', documentation: '', tags, recovered: false, taggable: true, mustCarryTag: true, inside: [] };
}

test.each([
  ['1.1.1.5', '', ['P4', 'P2', 'P1', 'P3']],
  ['1.1.1.6', '', ['P3', 'P1', 'P2', 'P4']],
  [undefined, '', ['P1', 'P2', 'P3', 'P4']],
  ['1.1.1.5', '  ADDRESS check ', ['P2']],
  ['1.1.1.5', '1.1.1.5', ['P4', 'P2']],
  ['1.1.1.5', 'diagram p3', ['P3']],
  ['1.1.1.5', 'nothing', []],
])('for %s and %j', (tag, query, ids) => {
  expect(callChoices(processes, calling(tag), query).map(({ id }) => id)).toEqual(ids);
});
