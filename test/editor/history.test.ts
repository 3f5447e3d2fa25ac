import { describe, expect, it } from 'vitest';
import { createHistory } from '../../src/editor/history.ts';

describe('a history', () => {
  it('gives back what was, and what was undone', () => {
    const history = createHistory<number>();
    expect([history.canUndo, history.canRedo, history.undo(7), history.redo(7)]).toEqual([false, false, 7, 7]);
    history.note(1);
    history.note(2);
    expect([history.undo(3), history.undo(2), history.canUndo]).toEqual([2, 1, false]);
    expect([history.redo(1), history.redo(2), history.canRedo]).toEqual([2, 3, false]);
  });

  it('takes the letters of one field as one step, until something else happens', () => {
    const history = createHistory<string>();
    history.note('', 'name');
    history.note('a', 'name');
    history.note('ab', 'text');
    history.note('ab!', 'name');
    history.seal();
    history.note('ab!c', 'name');
    expect(['now', 'x', 'y', 'z'].map((now) => history.undo(now))).toEqual(['ab!c', 'ab!', 'ab', '']);
    history.note('', 'name');
    expect(history.canRedo).toBe(false);
  });

  it('begins a step after an undo, whatever came before', () => {
    const history = createHistory<string>();
    history.note('', 'name');
    history.undo('a');
    history.note('', 'name');
    expect(history.undo('b')).toBe('');
    history.clear();
    expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  });

  it('forgets the oldest of very many steps', () => {
    const history = createHistory<number>();
    for (let step = 0; step < 300; step++) history.note(step);
    let count = 0;
    for (; history.canUndo; count++) history.undo(0);
    expect(count).toBe(200);
  });
});
