import { tinykeys } from 'tinykeys';

/** What the keys outside the canvas do. Keys that bpmn-js handles on its canvas are not listed. */
export interface ShortcutTargets {
  undo(): void;
  redo(): void;
  save(): void;
  saveVersion(): void;
  history(): void;
  open(): void;
  print(): void;
  help(): void;
  /** Goes to another diagram. */
  switch(): void;
  tag(): void;
  blocks(): void;
  nextProblem(): void;
  previousProblem(): void;
}

/**
 * Listens on `target` for the shortcuts of the page; returns the way to stop. A key that something has handled already, or that a
 * person types into a field or presses in a dialog, is left alone.
 */
export function bindShortcuts(target: Window | HTMLElement, targets: Partial<ShortcutTargets>): () => void {
  const on = (intention: keyof ShortcutTargets, also?: 'while typing' | 'in an empty field') => (event: KeyboardEvent): void => {
    const action = targets[intention];
    if (action === undefined || event.defaultPrevented || inDialog(event) || (also !== 'while typing' && isTyping(event) && !(also === 'in an empty field' && isEmptyField(event)))) return;
    event.preventDefault();
    action();
  };
  return tinykeys(target, {
    '$mod+KeyZ': on('undo', 'in an empty field'),
    '$mod+KeyY': on('redo', 'in an empty field'),
    '$mod+Shift+KeyZ': on('redo', 'in an empty field'),
    '$mod+KeyS': on('save', 'while typing'),
    '$mod+Shift+KeyS': on('saveVersion', 'while typing'),
    '$mod+Shift+KeyH': on('history', 'while typing'),
    '$mod+KeyO': on('open', 'while typing'),
    '$mod+KeyP': on('print', 'while typing'),
    '$mod+KeyK': on('switch', 'while typing'),
    'Shift+?': on('help'),
    KeyT: on('tag'),
    KeyB: on('blocks'),
    F8: on('nextProblem', 'while typing'),
    'Shift+F8': on('previousProblem', 'while typing'),
  });
}

/** Whether the key is pressed in a dialog, behind which nothing may happen. */
function inDialog(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLDialogElement);
}

/** Whether the key goes into a text field, also one inside shadow roots. A box that is ticked is none. */
function isTyping(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath();
  return origin instanceof HTMLElement && (origin.isContentEditable || origin.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}

/** Whether the key goes into a field that holds nothing: it has nothing of its own to undo, so that the diagram is meant. */
function isEmptyField(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath();
  return origin instanceof HTMLInputElement && origin.value === '';
}
