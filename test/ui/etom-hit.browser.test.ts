import { afterEach, expect, test } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import { createSearch } from '../../src/search/index.ts';
import '../../src/ui/etom-hit.ts';
import type { EtomHit } from '../../src/ui/etom-hit.ts';
import { createWords } from '../../src/words/index.ts';
import type { Locale } from '../../src/words/index.ts';

const tree = createElementTree(builtInCatalogues());
const search = createSearch(tree);

afterEach(() => document.body.replaceChildren());

async function show(id: string, query: string, locale: Locale): Promise<EtomHit> {
  const hit = document.createElement('etom-hit');
  const found = search.find(query).find(({ element }) => element.id === id);
  if (found === undefined) throw new Error(`${query} does not find ${id}`);
  Object.assign(hit, { words: createWords(locale), element: found.element, reasons: found.reasons });
  document.body.append(hit);
  await hit.updateComplete;
  return hit;
}

const marksOf = (hit: EtomHit): (string | null)[] => [...hit.renderRoot.querySelectorAll('mark')].map(({ textContent }) => textContent);

test('given an ID, the ID is marked and no reason is told', async () => {
  const hit = await show('1.1.1.5', '1.1.1.5', 'en');
  expect(marksOf(hit)).toEqual(['1.1.1.5']);
  expect(hit.renderRoot.querySelector('.why')).toBeNull();
});

test('given a word of the name in the language of the page, it is marked in the name', async () => {
  const hit = await show('1.1.1.5', 'заказы', 'ru');
  expect(marksOf(hit)).toEqual(['заказов']);
});

test('given a word of a function, the function is told with the word marked', async () => {
  const hit = await show('1.1.1.5', 'кредитоспособность', 'ru');
  expect(hit.renderRoot.querySelector('.why')?.textContent).toContain(createWords('ru').format('hit.why', { kind: 'function', releases: '', id: '' }).trim());
  expect(marksOf(hit).join(' ').toLowerCase()).toContain('кредитоспособн');
});

test('given a name that is our translation, it is told from the standard’s own', async () => {
  const ours = await show('1.1.2.3', '1.1.2.3', 'ru');
  expect(ours.renderRoot.querySelector('.ours')).not.toBeNull();
  const official = await show('1.1.2.3', '1.1.2.3', 'en');
  expect(official.renderRoot.querySelector('.ours')).toBeNull();
});
