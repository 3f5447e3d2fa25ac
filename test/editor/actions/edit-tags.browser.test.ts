import { afterEach, describe, expect, test } from 'vitest';
import { createSession } from '../../../src/editor/index.ts';
import type { EditorActions, Session } from '../../../src/editor/index.ts';
import { builtInCatalogues } from '../../../src/etom/index.ts';
import { processXml } from '../../modeling/diagram.ts';

const open: Session[] = [];

afterEach(() => {
  for (const session of open.splice(0)) session.destroy();
  document.body.replaceChildren();
});

const tags = (...list: readonly string[]): string => `<bpmn:extensionElements>${list.map((tag) => {
  const [id = '', ...functions] = tag.split('+');
  return `<etom:tag processId="${id}" ${functions.length === 0 ? '' : `functions="${functions.join(' ')}"`}/>`;
}).join('')}</bpmn:extensionElements>`;

async function start(nodes: Parameters<typeof processXml>[0]): Promise<Session> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  open.push(session);
  session.attachTo(host);
  await session.importXml(processXml(nodes));
  return session;
}

/** What the elements bear, as "name: ID+functions ID". */
function borne({ modeler, snapshot }: Session, ...ids: readonly string[]): string[] {
  modeler.get('selection').select(ids.map((id) => modeler.get('elementRegistry').get(id)).filter((element) => element !== undefined));
  return snapshot.value.selection.map(({ name, tags: list }) => `${name}: ${list.map(({ processId, functions }) => [processId, ...functions].join('+')).join(' ')}`);
}

const table: readonly (readonly [string, (actions: EditorActions) => void, readonly string[]])[] = [
  ['a block for all names what is nameless', (actions) => actions.assignBlock(['A', 'B', 'C'], '1.1.1.5'), ['Order handling: 1.1.1.5+credit-check 1.1.1.6', 'Mine: 1.1.1.5', 'Order handling: 1.1.1.5']],
  ['an ID for all', (actions) => actions.assignId(['A', 'B'], '1.1.1.55'), [': 1.1.1.55 1.1.1.6', 'Mine: 1.1.1.55', 'Selling: ']],
  ['a further tag for all', (actions) => actions.addTag(['A', 'B', 'C'], '1.1.1.4'), [': 1.1.1.5+credit-check 1.1.1.6 1.1.1.4', 'Mine: 1.1.1.4', 'Selling: 1.1.1.4']],
  ['another element in the place of one', (actions) => actions.replaceTag('A', 0, '1.1.1.5.2'), [': 1.1.1.5.2+credit-check 1.1.1.6', 'Mine: 1.1.1.4', 'Selling: ']],
  ['a tag moves up', (actions) => actions.moveTag('A', 1, 0), [': 1.1.1.6 1.1.1.5+credit-check', 'Mine: 1.1.1.4', 'Selling: ']],
  ['one tag goes', (actions) => actions.removeTag('A', 0), [': 1.1.1.6', 'Mine: 1.1.1.4', 'Selling: ']],
  ['a tag goes from all', (actions) => actions.removeTags(['A', 'B'], { processId: '1.1.1.6', functions: [] }), [': 1.1.1.5+credit-check', 'Mine: 1.1.1.4', 'Selling: ']],
  ['a function is performed', (actions) => actions.perform(['A', 'B'], { processId: '1.1.1.5', functions: [] }, { key: 'completion', performed: true }), [': 1.1.1.5+credit-check+completion 1.1.1.6', 'Mine: 1.1.1.4', 'Selling: ']],
];

describe('each is one undo step', () => {
  test.each(table)('%s', async (_, act, after) => {
    const session = await start([{ id: 'A', inner: tags('1.1.1.5+credit-check', '1.1.1.6') }, { id: 'B', name: 'Mine', inner: tags('1.1.1.4') }, { id: 'C', name: 'Selling' }]);
    const before = borne(session, 'A', 'B', 'C');
    act(session.actions);
    expect(borne(session, 'A', 'B', 'C')).toEqual(after);
    session.actions.undo();
    expect(borne(session, 'A', 'B', 'C')).toEqual(before);
    expect(session.snapshot.value.canUndo).toBe(false);
  });

  test('what changes nothing is no step', async () => {
    const { actions, snapshot } = await start([{ id: 'A', inner: tags('1.1.1.5') }]);
    actions.addTag(['A'], '1.1.1.5');
    actions.moveTag('A', 0, 3);
    actions.removeTags(['A'], { processId: '1.1.1.6', functions: [] });
    expect(snapshot.value.canUndo).toBe(false);
  });
});

test('what was used last is remembered first', async () => {
  const { actions, snapshot } = await start([{ id: 'A' }]);
  actions.assignBlock(['A'], '1.1.1.5');
  actions.addTag(['A'], '1.1.1.4');
  actions.assignBlock(['A'], '1.1.1.5');
  expect(snapshot.value.recent).toEqual(['1.1.1.5', '1.1.1.4']);
});

test('the process can be tagged, and keeps its name', async () => {
  const { actions, snapshot } = await start([]);
  actions.assignBlock(['Process_1'], '1.1.1.5');
  expect(snapshot.value.root).toMatchObject({ name: '', tags: [{ processId: '1.1.1.5' }] });
});
