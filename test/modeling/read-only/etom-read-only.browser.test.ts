import { describe, expect, test } from 'vitest';
import type { Modeler } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

async function opened(): Promise<Modeler> {
  const modeler = await openDiagram(processXml([{ id: 'A', name: 'Check credit' }, { id: 'B' }]));
  modeler.get('selection').select(elementOf(modeler, 'A'));
  return modeler;
}

async function xmlOf(modeler: Modeler): Promise<string> {
  return (await modeler.saveXML({ format: true })).xml ?? '';
}

/** The middle of an element in the page. */
function middleOf(modeler: Modeler, id: string): { readonly clientX: number; readonly clientY: number } {
  const { x, y, width, height } = modeler.get('canvas').getGraphics(id).getBoundingClientRect();
  return { clientX: x + width / 2, clientY: y + height / 2 };
}

function press(key: string, modifiers: KeyboardEventInit = {}): void {
  found(document.querySelector('.djs-container svg')).dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...modifiers }));
}

/** Drags an element with the mouse, as far as it lets itself be dragged. */
function drag(modeler: Modeler, id: string): void {
  const from = middleOf(modeler, id);
  const target = found(modeler.get('canvas').getGraphics(id).querySelector('.djs-hit'));
  const move = (by: number): void => void document.dispatchEvent(new MouseEvent('mousemove', { clientX: from.clientX + by, clientY: from.clientY + by, bubbles: true }));
  target.dispatchEvent(new MouseEvent('mousedown', { ...from, bubbles: true, cancelable: true, button: 0 }));
  for (const by of [10, 40, 80]) move(by);
  document.dispatchEvent(new MouseEvent('mouseup', { clientX: from.clientX + 80, clientY: from.clientY + 80, bubbles: true }));
}

/** Ways to change a diagram, each of which does when it may. */
const changes: Readonly<Record<string, (modeler: Modeler) => unknown>> = {
  'a gesture': (modeler) => drag(modeler, 'A'),
  'the Delete key': () => press('Delete'),
  'an arrow key': () => press('ArrowRight'),
  'an action': (modeler) => modeler.get('editorActions').trigger('removeSelection'),
  'a block': (modeler) => modeler.get('etomBlocks').assign([elementOf(modeler, 'A')], '1.1.1.6'),
  'an edit': (modeler) => modeler.get('etomEdits').perform([{ kind: 'accept', elementId: 'A', rule: 'r', reason: 'because' }]),
  'the modeling service': (modeler) => modeler.get('modeling').updateLabel(elementOf(modeler, 'A'), 'Changed'),
  'undo': (modeler) => modeler.get('commandStack').undo(),
};

describe('a diagram that is read-only', () => {
  test.each(Object.keys(changes))('is not changed by %s, and is again when it may be', async (name) => {
    const modeler = await opened();
    modeler.get('modeling').updateLabel(elementOf(modeler, 'B'), 'Before');
    const before = await xmlOf(modeler);
    modeler.get('etomReadOnly').set(true);
    changes[name]?.(modeler);
    expect(await xmlOf(modeler)).toBe(before);
    modeler.get('etomReadOnly').set(false);
    modeler.get('selection').select(elementOf(modeler, 'A'));
    changes[name]?.(modeler);
    expect(await xmlOf(modeler)).not.toBe(before);
  });

  test('offers nothing that would change it, and drops what was begun', async () => {
    const modeler = await opened();
    modeler.get('directEditing').activate(elementOf(modeler, 'A'));
    const before = await xmlOf(modeler);
    modeler.get('etomReadOnly').set(true);
    expect(modeler.get('directEditing').isActive()).toBe(false);
    expect(modeler.get('contextPad').isOpen()).toBe(false);
    press('F2');
    press('n');
    modeler.get('selection').select(elementOf(modeler, 'B'));
    modeler.get('popupMenu').open(elementOf(modeler, 'B'), 'bpmn-replace', { x: 0, y: 0 });
    expect(modeler.get('directEditing').isActive()).toBe(false);
    expect(modeler.get('contextPad').isOpen()).toBe(false);
    expect(modeler.get('popupMenu').isOpen()).toBe(false);
    expect(modeler.get('commandStack').canUndo()).toBe(false);
    expect(await xmlOf(modeler)).toBe(before);
  });

  test('can be selected, searched, copied, zoomed, and drawn as a picture', async () => {
    const modeler = await opened();
    modeler.get('etomReadOnly').set(true);
    modeler.get('editorActions').trigger('selectElements');
    expect(modeler.get('selection').get().length).toBeGreaterThan(1);
    expect(modeler.get('copyPaste').copy(modeler.get('selection').get())).toBeTruthy();
    modeler.get('editorActions').trigger('find');
    modeler.get('searchPad').close();
    const zoom = modeler.get('canvas').zoom();
    modeler.get('zoomScroll').stepZoom(1);
    expect(modeler.get('canvas').zoom()).toBeGreaterThan(zoom);
    expect((await modeler.saveSVG()).svg).toContain('<svg');
  });
});
