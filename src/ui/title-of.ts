import type { CatalogueDraft } from '../etom/index.ts';
import type { Locale } from '../words/index.ts';

/** Returns what a catalogue is called in a list: its title in the reader's language, else in another, else its file ID. */
export function titleOf({ id, title }: Pick<CatalogueDraft, 'id' | 'title'>, locale: Locale): string {
  return [title[locale], title.en, title.ru, id].find((text) => text.trim() !== '') ?? '';
}
