import { describe, expect, it } from 'vitest';
import { foldersWithin, ordered, treeOf } from '../../src/editor/library-order.ts';
import type { LibraryDiagram } from '../../src/editor/index.ts';

function diagram(id: string, texts: Partial<LibraryDiagram> = {}): LibraryDiagram {
  return { id, name: id, revision: 1, createdAt: 1, changedAt: 1, ...texts };
}

const counted = (errors: number, warnings: number, tasks: number): NonNullable<LibraryDiagram['digest']> => ({ tasks, tagged: tasks, valid: tasks, tags: [], errors, warnings });
const diagrams = [
  diagram('Процесс 10', { changedAt: 3, digest: counted(0, 9, 5), folder: 'f' }),
  diagram('процесс 2', { changedAt: 1, digest: counted(1, 0, 7), folder: 'g' }),
  diagram('Ёлка', { changedAt: 2, folder: 'gone' }),
  diagram('Анализ', { changedAt: 2, digest: counted(0, 0, 7) }),
];

describe('diagrams in order', () => {
  it.each([
    ['name', false, ['Анализ', 'Ёлка', 'процесс 2', 'Процесс 10']],
    ['name', true, ['Процесс 10', 'процесс 2', 'Ёлка', 'Анализ']],
    ['changed', true, ['Процесс 10', 'Анализ', 'Ёлка', 'процесс 2']],
    ['problems', true, ['процесс 2', 'Процесс 10', 'Анализ', 'Ёлка']],
    ['problems', false, ['Анализ', 'Процесс 10', 'процесс 2', 'Ёлка']],
    ['tasks', true, ['Анализ', 'процесс 2', 'Процесс 10', 'Ёлка']],
  ] as const)('by %s, descending %s', (sort, descending, expected) => {
    expect(ordered(diagrams, sort, descending, 'ru').map(({ id }) => id)).toEqual(expected);
  });
});

describe('folders', () => {
  const folders = [{ id: 'g', name: 'Б', parent: 'f' }, { id: 'f', name: 'В' }, { id: 'h', name: 'А', parent: 'missing' }, { id: 'i', name: 'А', parent: 'f' }];

  it('are a tree, each with what is in it and below it', () => {
    expect(treeOf(folders, diagrams, 'ru').map(({ id, depth, count, hasFolders }) => [id, depth, count, hasFolders])).toEqual([['h', 0, 0, false], ['f', 0, 2, true], ['i', 1, 0, false], ['g', 1, 1, false]]);
  });

  it('that hold each other are shown nowhere, and end no loop', () => {
    expect(treeOf([{ id: 'a', name: 'a', parent: 'b' }, { id: 'b', name: 'b', parent: 'a' }], [], 'en')).toEqual([]);
    expect([...foldersWithin([{ id: 'a', name: 'a', parent: 'b' }, { id: 'b', name: 'b', parent: 'a' }], 'a')]).toEqual(['a', 'b']);
  });

  it('have all below them within', () => {
    expect([...foldersWithin(folders, 'f')].toSorted()).toEqual(['f', 'g', 'i']);
  });
});
