import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EditorActions, ElementSnapshot } from '../../src/editor/index.ts';
import type { Tag } from '../../src/etom/index.ts';
import type { EtomTags } from '../../src/ui/etom-tags.ts';
import '../../src/ui/etom-tags.ts';
import { createWords } from '../../src/words/index.ts';
import { catalogue, ownElement, treeWith } from '../etom/catalogues.ts';

const own = catalogue([ownElement('770123.1.1.1.5.1')], { prefix: '770123', title: { en: 'Ours', ru: 'Наш' } });

afterEach(() => document.body.replaceChildren());

async function show(...tags: readonly Tag[]): Promise<{ panel: EtomTags; asked: unknown[][] }> {
  const asked: unknown[][] = [];
  const names = ['perform', 'moveTag', 'removeTag', 'replaceTag'] as const;
  const actions = Object.fromEntries(names.map((name) => [name, (...given: unknown[]) => asked.push([name, ...given])])) as unknown as EditorActions;
  const element: ElementSnapshot = { id: 'A', type: 'Task', name: 'Check', documentation: '', tags, recovered: false, taggable: true, mustCarryTag: true, inside: [] };
  const panel = document.createElement('etom-tags') as EtomTags;
  Object.assign(panel, { words: createWords('en'), tree: treeWith(own), actions, element, issues: [], usage: new Map([['770123.1.1.1.5.2', 1]]), recent: [] });
  document.body.append(panel);
  await panel.updateComplete;
  await Promise.all([...panel.renderRoot.querySelectorAll('etom-tag, etom-tag-picker')].map((part) => (part as EtomTags).updateComplete));
  return { panel, asked };
}

/** Everything inside an element, through the shadow roots. */
function all(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot === null ? [] : all(element.shadowRoot))]);
}

function one(panel: EtomTags, matches: (element: Element) => boolean): HTMLElement {
  const found = all(panel.renderRoot).find(matches);
  if (!(found instanceof HTMLElement)) throw new Error('not found');
  return found;
}

function button(panel: EtomTags, label: string): HTMLElement {
  return one(panel, (element) => (element.localName === 'button' || element.localName === 'wa-button') && element.textContent.trim() === label);
}

function textOf(panel: EtomTags): string {
  return all(panel.renderRoot).map((element) => [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.data).join('')).join(' ').replace(/\s+/g, ' ');
}

const order: Tag = { processId: '1.1.1.5', functions: ['credit-check', 'of-later'] };

describe('the tags of an element', () => {
  test('a tick says what it performs; what nobody knows stays', async () => {
    const { panel, asked } = await show(order);
    await userEvent.click(one(panel, (element) => element.getAttribute('data-function') === 'order-entry'));
    expect(asked).toEqual([['perform', ['A'], order, { key: 'order-entry', performed: true }]]);
    await userEvent.click(one(panel, (element) => element.getAttribute('data-function') === 'credit-check'));
    expect(asked[1]).toEqual(['perform', ['A'], order, { key: 'credit-check', performed: false }]);
  });

  test('a further one can be made the primary one, moved, removed', async () => {
    const { panel, asked } = await show(order, { processId: '1.1.1.4', functions: [] }, { processId: '1.1.1.6', functions: [] });
    for (const label of ['Make 1.1.1.4 the primary element', 'Move 1.1.1.4 down', 'Remove the tag 1.1.1.6']) await userEvent.click(button(panel, label));
    expect(asked).toEqual([['moveTag', 'A', 1, 0], ['moveTag', 'A', 1, 2], ['removeTag', 'A', 2]]);
  });

  test('the next number of the organisation\'s catalogue is free there and in the diagram', async () => {
    const { panel, asked } = await show({ processId: '1.1.1.5', functions: [] });
    await userEvent.click(button(panel, '770123.1.1.1.5.3, the next number of “Ours”'));
    expect(asked).toEqual([['replaceTag', 'A', 0, '770123.1.1.1.5.3']]);
  });

  test.each([
    ['7', ['replaceTag', 'A', 0, '1.1.1.5.7']],
    ['', ['replaceTag', 'A', 0, '1.1.1.5']],
    ['3', undefined],
    ['100', undefined],
    ['0', undefined],
  ])('level 3 becomes %j', async (number, expected) => {
    const { panel, asked } = await show({ processId: '1.1.1.5.3', functions: [] });
    const field = one(panel, (element) => element.localName === 'input' && element.getAttribute('inputmode') === 'numeric');
    await userEvent.clear(field);
    await userEvent.type(field, `${number}{Enter}`);
    expect(asked).toEqual(expected === undefined ? [] : [expected]);
  });

  test('another edition is told, and what the numbers of an unknown ID mean', async () => {
    const { panel } = await show({ processId: '1.3.3', edition: 'gb921-16', functions: [] }, { processId: '1.1.1.55', functions: [] });
    expect(textOf(panel)).toContain('Edition gb921-16, not ours');
    expect(textOf(panel)).toContain('55: an element that no catalogue has');
  });
});
