import { afterEach, describe, expect, test } from 'vitest';
import { createSession } from '../../src/editor/index.ts';
import type { Session } from '../../src/editor/index.ts';
import { builtInCatalogues } from '../../src/etom/index.ts';
import type { Settings } from '../../src/validation/index.ts';
import { catalogue, ownElement } from '../etom/catalogues.ts';

const sessions: Session[] = [];

const parts: Settings = { rules: { 'etom/end-to-end': 'off' } };

async function open(): Promise<Session> {
  const host = document.createElement('div');
  host.style.cssText = 'width:800px;height:600px';
  document.body.append(host);
  const session = await createSession({ locale: 'en', catalogues: builtInCatalogues() });
  sessions.push(session);
  session.attachTo(host);
  await session.openEmpty('Order to payment');
  // What is placed here is no whole flow.
  session.setRules(parts);
  return session;
}

/** Resolves with the snapshot as soon as it satisfies `matches`. */
function until(session: Session, matches: (snapshot: Session['snapshot']['value']) => boolean): Promise<Session['snapshot']['value']> {
  return new Promise((resolve) => {
    if (matches(session.snapshot.value)) {
      resolve(session.snapshot.value);
      return;
    }
    const stop = session.snapshot.subscribe((snapshot) => {
      if (!matches(snapshot)) return;
      stop();
      resolve(snapshot);
    });
  });
}

function onlyId(session: Session): string {
  const [selected] = session.snapshot.value.selection;
  if (selected === undefined) throw new Error('nothing is selected');
  return selected.id;
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.destroy();
  document.body.replaceChildren();
});

describe('a session', () => {
  test('given an import that cannot be drawn, what was open is open as before', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.5');
    const before = { xml: await session.saveXml(), view: session.view() };
    const undrawn = '<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><d:process id="P" /></d:definitions>';
    await expect(session.importXml(undrawn)).rejects.toThrow('no diagram to display');
    expect({ xml: await session.saveXml(), view: session.view() }).toEqual(before);
    expect(session.snapshot.value).toMatchObject({ ready: true, empty: false });
    expect(session.modeler.get('elementRegistry').filter(({ type }) => type === 'bpmn:Task')).toHaveLength(1);
  });

  test('given other catalogues, issues and usage follow, and undo goes on', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.5');
    session.actions.assignId([onlyId(session)], '2.1.1.7');
    await until(session, ({ issues }) => issues.some(({ rule }) => rule === 'etom/id-known'));
    const [before, modeler] = [session.tree, session.modeler];
    session.setCatalogues([...builtInCatalogues(), catalogue([ownElement('2.1.1.7', { parent: '1.1.1' })])]);
    expect(session.tree).not.toBe(before);
    expect(session.tree.get('2.1.1.7')?.parent).toBe('1.1.1');
    const { usage } = await until(session, ({ issues }) => issues.every(({ rule }) => rule !== 'etom/id-known'));
    expect([...usage]).toEqual([['2.1.1.7', 1]]);
    expect(session.modeler).toBe(modeler);
    session.actions.undo();
    await until(session, ({ selection }) => selection[0]?.tags[0]?.processId === '1.1.1.5');
  });

  test('given a new diagram, its process bears the name and nothing is drawn', async () => {
    const session = await open();
    expect(session.snapshot.value).toMatchObject({ ready: true, empty: true, canUndo: false, zoom: 1 });
    expect(session.snapshot.value.root).toMatchObject({ type: 'Process', name: 'Order to payment' });
  });

  test('given blocks placed one after the other, each is tagged, counted and selected', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    session.actions.placeBlock('1.1.1.5');
    const snapshot = await until(session, ({ summary }) => summary.tasks === 2);
    expect(snapshot.summary).toEqual({ tasks: 2, tagged: 2, valid: 2 });
    expect([...snapshot.usage]).toEqual([['1.1.1.4', 1], ['1.1.1.5', 1]]);
    expect(snapshot.selection).toMatchObject([{ name: 'Order handling', tags: [{ processId: '1.1.1.5' }], mustCarryTag: true }]);
    expect(snapshot.empty).toBe(false);
  });

  test('given a removed tag, validation says so after the change and no longer after undo', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    const id = onlyId(session);
    session.actions.removeTag(id, 0);
    const wrong = await until(session, ({ issues }) => issues.length > 0);
    expect(wrong.issues).toMatchObject([{ rule: 'etom/tag-required', severity: 'error', elementId: id }]);
    session.actions.undo();
    await until(session, ({ issues }) => issues.length === 0);
  });

  test('given an ID as typed, its fix assigns the nearest element in one undo step', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    const id = onlyId(session);
    session.actions.assignId([id], '1.1.1.55');
    const { issues: [issue] } = await until(session, ({ issues }) => issues.length > 0);
    const fix = issue?.fixes[0];
    if (issue === undefined || fix === undefined) throw new Error('no fix offered');
    expect(session.actions.applyFix(issue, fix)).toBe(true);
    expect(session.actions.applyFix(issue, fix), 'what is mended already').toBe(false);
    await until(session, ({ issues }) => issues.length === 0);
    session.actions.undo();
    await until(session, ({ issues }) => issues.length === 1);
  });

  test('given several problems that are safe to mend, also two of one element, all are mended in one undo step', async () => {
    const session = await open();
    for (const processId of ['1.1.1.4', '1.1.1.5']) session.actions.placeBlock(processId);
    const [one, other] = session.modeler.get('elementRegistry').filter(({ type }) => type === 'bpmn:Task');
    if (one === undefined || other === undefined) throw new Error('no tasks');
    const tag = (processId: string) => ({ processId, functions: [] });
    session.modeler.get('etomTags').set([one], [tag('1.1.1.4.'), tag(' 1.1.1.5')]);
    session.modeler.get('etomTags').set([other], [tag('1.1. 1.5')]);
    const { issues } = await until(session, (snapshot) => snapshot.issues.length === 3);
    session.actions.fixAll(issues);
    await until(session, (snapshot) => snapshot.issues.length === 0);
    expect(session.modeler.get('etomTags').read(one).tags.map(({ processId }) => processId)).toEqual(['1.1.1.4', '1.1.1.5']);
    session.actions.undo();
    await until(session, (snapshot) => snapshot.issues.length === 3);
  });

  test('given a problem that is accepted, it counts no longer until that is taken back', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    const id = onlyId(session);
    session.actions.removeTag(id, 0);
    await until(session, ({ issues }) => issues.length === 1);
    session.actions.accept(id, 'etom/tag-required', 'outside of eTOM');
    const { accepted } = await until(session, ({ issues }) => issues.length === 0);
    expect(accepted).toMatchObject([{ rule: 'etom/tag-required', elementId: id, reason: 'outside of eTOM' }]);
    expect(await session.saveXml()).toContain('reason="outside of eTOM"');
    session.actions.unaccept(id, 'etom/tag-required');
    await until(session, ({ issues, accepted: left }) => issues.length === 1 && left.length === 0);
  });

  test('given other rules, the open diagram is judged by them at once', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    session.actions.removeTag(onlyId(session), 0);
    await until(session, ({ issues }) => issues.length === 1);
    session.setRules({ rules: { ...parts.rules, 'etom/tag-required': 'warning' } });
    await until(session, ({ issues }) => issues[0]?.severity === 'warning');
    session.setRules({ rules: { ...parts.rules, 'etom/tag-required': 'off' } });
    await until(session, ({ issues }) => issues.length === 0);
  });

  test('given several elements, one choice tags them all and one undo takes it back', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    const first = onlyId(session);
    session.actions.placeBlock('1.1.1.5');
    const second = onlyId(session);
    session.actions.assignBlock([first, second], '1.1.1.6');
    await until(session, ({ usage }) => usage.get('1.1.1.6') === 2);
    session.actions.undo();
    const back = await until(session, ({ usage }) => !usage.has('1.1.1.6'));
    expect([...back.usage.keys()]).toEqual(['1.1.1.4', '1.1.1.5']);
  });

  test('given a name and a documentation, both are kept in the saved XML', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    const id = onlyId(session);
    session.actions.rename(id, 'Согласовать <условия>');
    session.actions.document(id, 'Кто, когда & зачем');
    expect(session.snapshot.value.selection).toMatchObject([{ name: 'Согласовать <условия>', documentation: 'Кто, когда & зачем' }]);
    const other = await open();
    await other.importXml(await session.saveXml());
    expect(other.actions.reveal(id)).toBe(true);
    expect(other.snapshot.value.selection).toMatchObject([{ name: 'Согласовать <условия>', documentation: 'Кто, когда & зачем' }]);
  });

  test('given a view, it is shown again after the same diagram is opened anew', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    session.actions.zoomIn();
    const view = session.view();
    await session.importXml(await session.saveXml());
    session.show(view);
    expect(session.view()).toEqual(view);
  });

  test('given text that is no diagram, what is open stays open', async () => {
    const session = await open();
    session.actions.placeBlock('1.1.1.4');
    await expect(session.importXml('<!DOCTYPE x><x/>')).rejects.toMatchObject({ reason: 'doctype' });
    expect(session.snapshot.value).toMatchObject({ ready: true, empty: false });
  });

  test('given changes by a person, listeners hear them, and not the opening of a diagram', async () => {
    const session = await open();
    let changes = 0;
    const stop = session.onChange(() => (changes += 1));
    await session.openEmpty('Another');
    expect(changes).toBe(0);
    session.actions.placeBlock('1.1.1.4');
    expect(changes).toBeGreaterThan(0);
    stop();
    const before = changes;
    session.actions.undo();
    expect(changes).toBe(before);
  });
});
