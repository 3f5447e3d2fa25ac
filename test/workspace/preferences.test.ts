import { describe, expect, it } from 'vitest';
import { createPreferences, type PreferenceStorage } from '../../src/workspace/index.ts';

const defaults = { theme: 'auto', library: { view: 'cards', sort: 'changed', descending: true, folded: [] }, tabs: { tabs: [], recent: [] }, panels: {} };

function storageWith(text?: string): PreferenceStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? text ?? null,
    setItem: (key, value) => void texts.set(key, value),
  };
}

describe('preferences', () => {
  it('have defaults', () => {
    expect(createPreferences(storageWith()).read()).toEqual(defaults);
  });

  it('are there again in the next session', () => {
    const storage = storageWith();
    const first = createPreferences(storage);
    first.write({ locale: 'ru', panels: { palette: 264 } });
    first.write({ theme: 'dark', library: { view: 'table', sort: 'name', descending: false, folded: ['f'] }, tabs: { tabs: ['a'], recent: ['a', 'b'] }, panels: { problems: 0 } });
    expect(createPreferences(storage).read()).toEqual({ locale: 'ru', theme: 'dark', library: { view: 'table', sort: 'name', descending: false, folded: ['f'] }, tabs: { tabs: ['a'], recent: ['a', 'b'] }, panels: { palette: 264, problems: 0 } });
  });

  it.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['a number', '7'],
    ['other fields', '{"a":1}'],
    ['wrong types', '{"locale":7,"theme":"pink","library":{"view":"heap"},"panels":"wide"}'],
    ['sizes that are none', '{"panels":{"palette":-1}}'],
    ['a locale that is none', '{"locale":"<b>"}'],
  ])('take rubbish for nothing: %s', (_, text) => {
    expect(createPreferences(storageWith(text)).read()).toEqual(defaults);
  });

  it('keep what is good beside what is damaged', () => {
    expect(createPreferences(storageWith('{"locale":"en","theme":7}')).read()).toEqual({ ...defaults, locale: 'en' });
  });

  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  it.each([
    ['absent', undefined],
    ['denied', denied],
    ['denied at use', { getItem: denied, setItem: denied }],
    ['full', { getItem: () => null, setItem: denied }],
  ])('hold as long as the page where storage is %s', (_, storage) => {
    const preferences = createPreferences(storage);
    expect(preferences.read()).toEqual(defaults);
    expect(preferences.write({ theme: 'light' })).toEqual({ ...defaults, theme: 'light' });
    expect(preferences.read().theme).toBe('light');
  });
});
