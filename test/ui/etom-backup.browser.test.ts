import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BackupState } from '../../src/editor/index.ts';
import '../../src/ui/etom-backup.ts';
import type { EtomBackup } from '../../src/ui/etom-backup.ts';
import { createWords, locales } from '../../src/words/index.ts';
import type { Locale } from '../../src/words/index.ts';

afterEach(() => document.body.replaceChildren());

async function shown(state: BackupState, locale: Locale = 'en'): Promise<EtomBackup> {
  const panel = document.createElement('etom-backup') as EtomBackup;
  panel.words = createWords(locale);
  panel.state = state;
  document.body.append(panel);
  await panel.updateComplete;
  return panel;
}

const textOf = (panel: EtomBackup): string => (panel.renderRoot.querySelector('wa-dialog')?.textContent ?? '').replace(/\s+/g, ' ').trim();
const report = { added: 3, copied: 1, skipped: 2, versions: 0, folders: 0, catalogues: 1, settings: 0, catalogueCopies: 1, rulesKept: true };

describe('what a backup says', () => {
  test('how far it is, as a progress bar too', async () => {
    const panel = await shown({ kind: 'working', step: 'write', done: 40, total: 100 });
    expect(textOf(panel)).toBe('Making a backup 40 of 100 diagrams');
    const bar = panel.renderRoot.querySelector('progress');
    expect([bar?.value, bar?.max, bar?.ariaLabel ?? bar?.getAttribute('aria-label')]).toEqual([40, 100, 'Making a backup']);
  });

  test('what became of each diagram and catalogue', async () => {
    const panel = await shown({ kind: 'restored', fileName: 'a.zip', report });
    expect(Array.from(panel.renderRoot.querySelectorAll('li'), ({ textContent }) => textContent)).toEqual([
      '2 new diagrams', '2 were here already, the same', '1 has another text here: that of the backup came in as a copy',
      '1 catalogue says something else here: that of the backup stands beside it', 'The settings of the rules differ: those of this workspace stay',
    ]);
  });

  test.each(locales.flatMap((locale) => (['foreign', 'newer', 'damaged', 'large', 'quota', 'unavailable'] as const).map((fault) => [locale, fault] as const)))('%s: why it was refused: %s', async (locale, fault) => {
    const panel = await shown({ kind: 'failed', task: 'restore', fileName: 'a.zip', fault }, locale);
    expect(textOf(panel)).toContain(createWords(locale).format('backup.fault', { fault }));
    expect(textOf(panel)).toContain('a.zip');
  });

  test('the size in the units of the language', async () => {
    const state: BackupState = { kind: 'written', fileName: 'a.zip', archive: new Blob([new Uint8Array(2_340_000)]), diagrams: 21, versions: 2, leftOut: 0 };
    expect(textOf(await shown(state, 'ru'))).toContain('«a.zip», 2,3 МБ: 21 диаграмма, 2 версии истории');
    expect(textOf(await shown(state))).toContain('“a.zip”, 2.3 MB: 21 diagrams with 2 versions');
  });

  test('once more the file, and that it was read', async () => {
    const panel = await shown({ kind: 'written', fileName: 'a.zip', archive: new Blob(['x']), diagrams: 1, versions: 1, leftOut: 2 });
    expect(textOf(panel)).toContain('2 damaged records could not be read');
    const [again, dismiss] = [vi.fn<() => void>(), vi.fn<() => void>()];
    panel.addEventListener('etom-again', again);
    panel.addEventListener('etom-dismiss', dismiss);
    const [first, last] = panel.renderRoot.querySelectorAll('wa-button');
    first?.click();
    last?.click();
    expect([again.mock.calls.length, dismiss.mock.calls.length]).toEqual([1, 1]);
  });
});
