import { afterEach, describe, expect, test } from 'vitest';
import '../../src/ui/tokens.css';
import { builtInCatalogues, createElementTree, glossary } from '../../src/etom/index.ts';
import '../../src/ui/etom-glossary.ts';
import '../../src/ui/etom-guide.ts';
import type { EtomGuide } from '../../src/ui/etom-guide.ts';
import { createWords } from '../../src/words/index.ts';
import { deep, deepAll, focused } from './deep.ts';

afterEach(() => document.body.replaceChildren());

async function open(): Promise<{ guide: EtomGuide; card: HTMLElementTagNameMap['etom-card'] }> {
  const tree = createElementTree(builtInCatalogues());
  const guide = document.createElement('etom-guide');
  Object.assign(guide, { words: createWords('ru'), tree });
  const card = document.createElement('etom-card');
  Object.assign(card, { element: tree.get('1.1.1.5'), tree, locale: 'ru' });
  const editor = document.createElement('div');
  editor.append(card, guide);
  document.body.append(editor);
  await Promise.all([guide.updateComplete, card.updateComplete]);
  return { guide, card };
}

const terms = (guide: EtomGuide): string[] => deepAll('li[data-term]', deep('etom-glossary', guide)).map(({ dataset }) => dataset['term'] ?? '');
const popup = (guide: EtomGuide): HTMLElement => deep('[popover]', deep('etom-term-popup', guide));

describe('the glossary', () => {
  test('explains a term at the word, leads to related ones, and to all', async () => {
    const { guide, card } = await open();
    deep('.description [data-term="customer"]', card).click();
    await expect.poll(() => popup(guide).matches(':popover-open')).toBe(true);
    expect(deep('dfn', popup(guide)).textContent).toBe('клиент');
    const word = deep('.description [data-term="customer"]', card).getBoundingClientRect();
    expect(popup(guide).getBoundingClientRect().top).toBeGreaterThanOrEqual(word.bottom);
    deep('.related [data-term="product"]', popup(guide)).click();
    await expect.poll(() => deep('dfn', popup(guide)).textContent).toBe('продукт');
    deep('.all', popup(guide)).click();
    await expect.poll(() => terms(guide)).toHaveLength(glossary.length);
    await expect.poll(() => (focused() as HTMLElement).dataset['term']).toBe('product');
  });

  test('is searched in both languages', async () => {
    const { guide } = await open();
    await guide.openGlossary();
    await expect.poll(() => terms(guide)).toHaveLength(glossary.length);
    const field = deep<HTMLInputElement>('wa-input', deep('etom-glossary', guide));
    for (const [query, expected] of [['supply chain', 'supply-chain'], ['цепочка', 'supply-chain'], ['BSS', 'bss']] as const) {
      field.value = query;
      field.dispatchEvent(new Event('input'));
      await expect.poll(() => terms(guide)).toContain(expected);
      expect(terms(guide).length).toBeLessThan(glossary.length);
    }
    field.value = 'xyzzy';
    field.dispatchEvent(new Event('input'));
    await expect.poll(() => deep('[role=status]', deep('etom-glossary', guide)).textContent).toContain('xyzzy');
  });
});
