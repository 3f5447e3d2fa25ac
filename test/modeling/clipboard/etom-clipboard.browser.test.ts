import { afterEach, describe, expect, test } from 'vitest';
import type { Modeler } from '../../../src/modeling/index.ts';
import { processXml } from '../diagram.ts';
import { elementOf, found, openDiagram } from '../with-modeler.ts';

const one = processXml([{ id: 'A', tag: '1.1.1.5' }]);

/** The context pad finds its place with the next task, and does not like its element to be gone by then. */
function padPlaced(): Promise<unknown> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

afterEach(padPlaced);

async function open(): Promise<{ modeler: Modeler; surface: Element }> {
  const modeler = await openDiagram(one);
  modeler.get('selection').select(elementOf(modeler, 'A'));
  await padPlaced();
  return { modeler, surface: found(modeler.get('canvas').getContainer().querySelector('svg[tabindex]')) };
}

function press(surface: Element, key: string): boolean {
  return surface.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true }));
}

function clip(target: Element, type: 'copy' | 'cut' | 'paste', text = ''): { text: string; taken: boolean } {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const taken = !target.dispatchEvent(new ClipboardEvent(type, { clipboardData, cancelable: true, bubbles: true }));
  return { text: clipboardData.getData('text/plain'), taken };
}

/** Whether something hangs on the pointer, waiting to be put down; it is let go. */
function isPasting(modeler: Modeler): boolean {
  const dragging = modeler.get<{ context(): object | null | undefined; cancel(): void }>('dragging');
  const answer = Boolean(dragging.context());
  dragging.cancel();
  return answer;
}

describe('the keys', () => {
  test.each(['c', 'x', 'v'])('Ctrl+%s is left to the browser, so that its clipboard events come', async (key) => {
    const { surface } = await open();
    expect(press(surface, key)).toBe(true);
  });

  test('Ctrl+X takes the element away at once', async () => {
    const { modeler, surface } = await open();
    press(surface, 'x');
    expect(modeler.get('elementRegistry').get('A')).toBeUndefined();
    expect(clip(surface, 'cut').text).toContain('1.1.1.5');
  });
});

describe('the clipboard of the system', () => {
  test('carries what was copied to another modeler', async () => {
    const [one_, other] = [await open(), await open()];
    press(one_.surface, 'c');
    const { text, taken } = clip(one_.surface, 'copy');
    expect(taken).toBe(true);
    clip(other.surface, 'paste', text);
    expect(isPasting(other.modeler)).toBe(true);
  });

  test('holds something else by now: nothing is pasted', async () => {
    const { modeler, surface } = await open();
    press(surface, 'c');
    clip(surface, 'copy');
    clip(surface, 'paste', 'a word');
    expect(isPasting(modeler)).toBe(false);
  });

  test('could not be written: what was copied here is pasted', async () => {
    const { modeler, surface } = await open();
    press(surface, 'c');
    clip(surface, 'paste', 'a word');
    expect(isPasting(modeler)).toBe(true);
  });

  test('belongs to a text while one is edited', async () => {
    const { modeler, surface } = await open();
    press(surface, 'c');
    modeler.get('directEditing').activate(elementOf(modeler, 'A'));
    const box = found(modeler.get('canvas').getContainer().querySelector('.djs-direct-editing-content'));
    expect(clip(box, 'copy')).toEqual({ text: '', taken: false });
    clip(box, 'paste', 'a word');
    expect(box.textContent).toContain('a word');
    modeler.get('directEditing').cancel();
    expect(isPasting(modeler)).toBe(false);
  });

  test('given nothing copied, the browser copies what it likes', async () => {
    const { surface } = await open();
    expect(clip(surface, 'copy')).toEqual({ text: '', taken: false });
  });
});

test('what was copied before another diagram opened gets new IDs there', async () => {
  const { modeler, surface } = await open();
  press(surface, 'c');
  await modeler.importXML(processXml([]));
  const [copy] = modeler.get('copyPaste').paste({ element: modeler.get('canvas').getRootElement(), point: { x: 300, y: 300 } });
  expect(copy?.businessObject.id).toMatch(/^Activity_/);
});
