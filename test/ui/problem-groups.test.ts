import { describe, expect, test } from 'vitest';
import { groupProblems } from '../../src/ui/problem-groups.ts';
import type { ProblemView } from '../../src/ui/problem-groups.ts';
import type { Issue, Severity } from '../../src/validation/index.ts';

function issue(rule: string, severity: Severity, elementId: string): Issue {
  return { rule, severity, elementId, elementType: 'bpmn:Task', elementName: null, message: { key: 'problems.title' }, fixes: [] };
}

const issues = [issue('b', 'info', 'One'), issue('a', 'warning', 'Two'), issue('b', 'error', 'Two'), issue('a', 'error', 'Three')];
const all: ProblemView = { grouping: 'severity', hidden: new Set(), text: '' };

function drawn(view: Partial<ProblemView>): string[] {
  return groupProblems(issues, { ...all, ...view }, ({ rule, elementId }) => `${rule} ${elementId}`)
    .map(({ key, issues: group }) => `${key}: ${group.map(({ rule, elementId }) => rule + elementId).join(' ')}`);
}

describe('groupProblems', () => {
  test.each<[string, Partial<ProblemView>, string[]]>([
    ['by severity: worst first', {}, ['error: bTwo aThree', 'warning: aTwo', 'info: bOne']],
    ['by rule: the rule with the worst first', { grouping: 'rule' }, ['b: bTwo bOne', 'a: aThree aTwo']],
    ['by element', { grouping: 'element' }, ['Two: bTwo aTwo', 'Three: aThree', 'One: bOne']],
    ['without errors', { hidden: new Set<Severity>(['error']) }, ['warning: aTwo', 'info: bOne']],
    ['with a text, in any case', { text: ' tWO ' }, ['error: bTwo', 'warning: aTwo']],
    ['with a text that none has', { text: 'four' }, []],
  ])('%s', (_, view, expected) => {
    expect(drawn(view)).toEqual(expected);
  });
});
