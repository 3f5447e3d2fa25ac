import { afterEach, describe, expect, test } from 'vitest';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import '../../src/ui/etom-card.ts';
import type { EtomCard } from '../../src/ui/etom-card.ts';
import { createWords } from '../../src/words/index.ts';

const tree = createElementTree(builtInCatalogues());
const words = createWords('ru');

afterEach(() => document.body.replaceChildren());

async function show(id: string, fields: Partial<EtomCard> = {}): Promise<EtomCard> {
  const card = document.createElement('etom-card');
  Object.assign(card, { element: tree.get(id), tree, locale: 'ru', ...fields });
  document.body.append(card);
  await card.updateComplete;
  return card;
}

function textOf(card: EtomCard, selector = '*:not(style)'): string {
  return [...card.renderRoot.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim()).join('\n');
}

function heard<Detail>(card: EtomCard, name: string): Detail[] {
  const details: Detail[] = [];
  card.addEventListener(name, (event) => details.push((event as CustomEvent<Detail>).detail));
  return details;
}

const press = (card: EtomCard, selector: string): void => card.renderRoot.querySelector<HTMLElement>(selector)?.click();

describe('etom-card', () => {
  test('given an element of CRM, both names, its functions, place and later numbers are told', async () => {
    const card = await show('1.1.1.5', { count: 2 });
    for (const part of ['1.1.1.5', 'Обработка заказов', 'Order handling', words.format('card.used', { count: 2 }), 'Выполнение заказов', '1.3.3', '53633.3-2009']) {
      expect(textOf(card)).toContain(part);
    }
    expect(card.renderRoot.querySelectorAll('section li')).toHaveLength(7);
    expect(card.renderRoot.querySelector('.ours')).toBeNull();
  });

  test('given an ID, each of its numbers is told, and what it is in later releases', async () => {
    expect(textOf(await show('1.3.3'), 'ol li').split('\n')).toEqual(['1: разработчик — TM Forum', '3: область 1.3, Управление организацией (EM)', '3: группа 1.3.3, Управление эффективностью организации (EEM)']);
    expect(textOf(await show('1.3.3'), 'details p')).toContain('1.1.1.5 Обработка заказов');
    expect(textOf(await show('1.1.1.5'), 'details p')).toBe('');
    expect((await show('F')).renderRoot.querySelector('details')).toBeNull();
    expect((await show('1.1.1.5', { brief: true })).renderRoot.querySelector('details')).toBeNull();
  });

  test('given a name of our own, the card says whose it is; given medium confidence, that it is unconfirmed', async () => {
    const card = await show('1.1.2.5');
    expect(textOf(card, '.name .ours')).toBe(words.format('card.unofficial'));
    expect(textOf(card, '.other .ours')).toBe('');
    expect(textOf(card, '.unconfirmed')).toBe(words.format('card.unconfirmed'));
    expect(textOf(await show('1.1.2.3'), '.unconfirmed')).toBe('');
  });

  test('given a retired element, it leads to its successors', async () => {
    const card = await show('1.1.1.8');
    const followed = heard<{ id: string }>(card, 'etom-follow');
    expect(textOf(card, '.status')).toContain(words.format('card.status', { status: 'replaced' }));
    press(card, '.status [data-follow="1.1.1.11"]');
    expect(followed).toEqual([{ id: '1.1.1.11' }]);
  });

  test('given functions as evidence, a tick adds its key and keeps what is not of the element', async () => {
    const card = await show('1.1.1.5', { performed: ['of-another-edition', 'credit-check'] });
    const ticked = heard<{ functions: string[] }>(card, 'etom-performed');
    press(card, '[data-function="credit-check"]');
    press(card, '[data-function="feasibility-check"]');
    expect(ticked).toEqual([{ functions: ['of-another-edition'] }, { functions: ['of-another-edition', 'credit-check', 'feasibility-check'] }]);
  });

  test('given nothing to tick, the functions are told only', async () => {
    const card = await show('1.1.1.5');
    expect(card.renderRoot.querySelector('input')).toBeNull();
  });

  test('given terms and IDs in a text, they are links, each term once', async () => {
    const card = await show('1.1.1.2');
    const terms = heard<{ key: string; word: Element }>(card, 'etom-term');
    const keys = [...card.renderRoot.querySelectorAll<HTMLElement>('.description [data-term]')].map(({ dataset }) => dataset['term']);
    expect(keys).toContain('customer');
    expect(new Set(keys).size).toBe(keys.length);
    press(card, '.description [data-term="customer"]');
    expect(terms).toEqual([{ key: 'customer', word: card.renderRoot.querySelector('.description [data-term="customer"]') }]);
    expect(card.renderRoot.querySelector('.description [data-follow="1.1.1.12"]')).not.toBeNull();
  });
});
