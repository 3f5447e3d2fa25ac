import { describe, expect, test } from 'vitest';
import type { DiffElement, Difference, FactChange } from '../../src/editor/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { differenceWords } from '../../src/ui/difference-words.ts';
import { createWords } from '../../src/words/index.ts';

const tree = createElementTree(builtInCatalogues());
const en = differenceWords(createWords('en'), tree);
const ru = differenceWords(createWords('ru'), tree);

function element(name: string, processId?: string, type = 'UserTask'): DiffElement {
  return { id: 'E', type, name, tags: processId === undefined ? [] : [{ processId, functions: [] }] };
}

function difference(part: Partial<Difference>): Difference {
  return { kind: 'changed', element: element('Check credit', '1.1.1.5'), facts: [], follows: [], precedes: [], ...part };
}

describe('the head of a difference', () => {
  const problem = element('Handle the problem', '1.1.1.6');
  const cases: readonly (readonly [head: string, russian: string, part: Partial<Difference>])[] = [
    ['1.1.1.6 added after 1.1.1.5', 'Добавлено: 1.1.1.6, после 1.1.1.5', { kind: 'added', element: problem, follows: [element('x', '1.1.1.5')], precedes: [element('y', '1.1.1.7')] }],
    ['1.1.1.6 added after 1.1.1.5 and “Ask”', 'Добавлено: 1.1.1.6, после 1.1.1.5 и «Ask»', { kind: 'added', element: problem, follows: [element('x', '1.1.1.5'), element('Ask')] }],
    ['1.1.1.6 added before 1.1.1.7', 'Добавлено: 1.1.1.6, перед 1.1.1.7', { kind: 'added', element: problem, precedes: [element('y', '1.1.1.7')] }],
    ['1.1.1.6 removed, it stood after “Ask”', 'Удалено: 1.1.1.6, стояло после «Ask»', { kind: 'removed', element: problem, follows: [element('Ask', '1.1.1.6')] }],
    ['“Ask” added', 'Добавлено: «Ask»', { kind: 'added', element: element('Ask') }],
    ['User task added', 'Добавлено: Пользовательская задача', { kind: 'added', element: element(' ') }],
    ['“Check credit”', '«Check credit»', {}],
    ['The file as a whole', 'Файл в целом', { element: element('', undefined, 'Definitions') }],
  ];

  test.each(cases)('%s', (head, russian, part) => {
    expect(en.headOf(difference(part))).toBe(head);
    expect(ru.headOf(difference(part))).toBe(russian);
  });
});

describe('the lines of a difference', () => {
  const tag = (processId: string) => ({ processId, functions: [] });
  const cases: readonly (readonly [line: string, fact: FactChange])[] = [
    ['Tag 1.1.1.5 → 1.1.1.6', { fact: 'tagReplaced', before: tag('1.1.1.5'), after: tag('1.1.1.6') }],
    ['Tag 1.1.1.6 added', { fact: 'tagAdded', tag: tag('1.1.1.6') }],
    ['Primary tag 1.1.1.5 → 1.1.1.6', { fact: 'tagPrimary', before: tag('1.1.1.5'), after: tag('1.1.1.6') }],
    ['Function of 1.1.1.5 added: Check the customer’s credit', { fact: 'functionAdded', tag: tag('1.1.1.5'), key: 'credit-check' }],
    ['Function of 1.1.1.5 removed: no-such-key', { fact: 'functionRemoved', tag: tag('1.1.1.5'), key: 'no-such-key' }],
    ['Renamed: “a” → “b”', { fact: 'name', before: 'a', after: 'b' }],
    ['Named “b”', { fact: 'name', before: '', after: 'b' }],
    ['Name “a” removed', { fact: 'name', before: 'a', after: '' }],
    ['User task → Service task', { fact: 'type', before: 'UserTask', after: 'ServiceTask' }],
    ['Documentation changed', { fact: 'documentation', before: 'a', after: 'b' }],
    ['Condition added: x > 1', { fact: 'condition', before: '', after: 'x > 1' }],
    ['Calls P2', { fact: 'calls', before: '', after: 'P2' }],
    ['Leads to “b” (1.1.1.7) instead of nothing', { fact: 'target', before: undefined, after: element('b', '1.1.1.7') }],
    ['Lane: “Sales” → Lane', { fact: 'lane', before: element('Sales', undefined, 'Lane'), after: element('', undefined, 'Lane') }],
    ['Marked as someone else’s', { fact: 'external', after: true }],
    ['Folded up', { fact: 'expanded', after: false }],
    ['Moved', { fact: 'moved', dx: 1, dy: 0 }],
    ['Further settings changed', { fact: 'details' }],
    ['Renamed: “<img src=x onerror=alert(1)>” → “{name}”', { fact: 'name', before: '<img src=x onerror=alert(1)>', after: '{name}' }],
  ];

  test.each(cases)('%s', (line, fact) => {
    expect(en.linesOf(difference({ facts: [fact] }))).toEqual([line]);
    expect(ru.linesOf(difference({ facts: [fact] }))[0]).toMatch(/[а-яё]/i);
  });

  test('cuts what nobody reads in a list', () => {
    const [line = ''] = en.linesOf(difference({ facts: [{ fact: 'condition', before: '', after: 'x '.repeat(5000) }] }));
    expect(line.length).toBeLessThan(150);
    expect(line).toMatch(/…$/);
  });
});
