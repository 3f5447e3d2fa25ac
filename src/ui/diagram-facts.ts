import type { LibraryDiagram, LibraryFolder } from '../editor/index.ts';
import { trashTime } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import type { IconName } from './etom-icon.ts';

/** What is said of a diagram in a list, as texts; empty where nobody knows yet. */
export interface DiagramFacts {
  readonly tasks: string;
  /** The same where a heading says that they are tasks. */
  readonly tasksShort: string;
  readonly elements: string;
  readonly problems: string;
  readonly grade: 'error' | 'warning' | 'ok';
  readonly icon: IconName;
  /** The folders that it lies in, from the top. */
  readonly folder: string;
  /** When it was changed; in the trash, how long it stays there. */
  readonly when: string;
}

/** Returns what is said of a diagram, in the reader's language. `now` is the time in milliseconds since the epoch. */
export function diagramFacts({ digest, folder, changedAt, deletedAt }: LibraryDiagram, folders: readonly LibraryFolder[], words: Words, now = Date.now()): DiagramFacts {
  const grade = digest !== undefined && digest.errors > 0 ? 'error' : digest !== undefined && digest.warnings > 0 ? 'warning' : 'ok';
  return {
    tasks: digest === undefined ? '' : words.format('library.tasksOf', { valid: digest.valid, tasks: digest.tasks }),
    tasksShort: digest === undefined ? '' : words.format('library.of', { valid: digest.valid, tasks: digest.tasks }),
    elements: digest === undefined || digest.tags.length === 0 ? '' : words.format('library.elementsOf', { count: digest.tags.length }),
    problems: digest === undefined ? '' : words.format('library.problems', { kind: grade, count: digest.errors > 0 ? digest.errors : digest.warnings }),
    grade,
    icon: grade,
    folder: pathOf(folder, folders),
    when: deletedAt === undefined ? whenText(changedAt, words, now) : words.format('library.daysLeft', { days: Math.max(0, Math.ceil((deletedAt + trashTime - now) / 86_400_000)) }),
  };
}

/** Returns the names of a folder and of those around it, from the top. */
export function pathOf(id: string | undefined, folders: readonly LibraryFolder[]): string {
  const names: string[] = [];
  for (let folder = folders.find((each) => each.id === id); folder !== undefined && names.length < folders.length; folder = folders.find((each) => each.id === folder?.parent)) names.unshift(folder.name);
  return names.join(' / ');
}

/** Of today the time, of other days the day. */
function whenText(time: number, words: Words, now: number): string {
  const date = new Date(time);
  const today = date.toDateString() === new Date(now).toDateString();
  return today ? words.format('library.today', { time: date.toLocaleTimeString(words.locale, { timeStyle: 'short' }) }) : date.toLocaleDateString(words.locale, { dateStyle: 'medium' });
}
