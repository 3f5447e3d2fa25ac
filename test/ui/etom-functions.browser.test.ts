import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { EtomFunction } from '../../src/etom/index.ts';
import { EtomFunctions } from '../../src/ui/etom-functions.ts';
import type { FunctionsEdit } from '../../src/ui/etom-functions.ts';
import { createWords } from '../../src/words/index.ts';
import { ownElement } from '../etom/catalogues.ts';

async function open(functions: readonly EtomFunction[]): Promise<EtomFunctions> {
  const list = new EtomFunctions();
  list.words = createWords('en');
  list.faults = [];
  list.element = ownElement('2.1.1.7', { functions });
  list.addEventListener('etom-functions', (event) => {
    list.element = { ...list.element, functions: (event as CustomEvent<FunctionsEdit>).detail.functions };
  });
  document.body.append(list);
  await list.updateComplete;
  return list;
}

/** The field that has the keyboard. */
function focused(list: EtomFunctions): string | undefined {
  return (list.shadowRoot?.activeElement as HTMLElementTagNameMap['etom-field'] | null)?.label;
}

afterEach(() => document.body.replaceChildren());

test('given an added function, its text has the keyboard and its key is made when the person goes on', async () => {
  const list = await open([{ key: 'credit-check', en: 'Credit check', ru: '' }]);
  list.shadowRoot?.querySelector<HTMLElement>('wa-button')?.click();
  await expect.poll(() => focused(list)).toBe('In English');
  await userEvent.keyboard('Credit check');
  expect(list.element.functions[1]).toEqual({ key: '', en: 'Credit check', ru: '' });
  await userEvent.tab();
  await userEvent.keyboard('Проверка');
  expect(list.element.functions[1]?.key).toBe('');
  list.shadowRoot?.querySelector('etom-field')?.focus();
  await expect.poll(() => list.element.functions[1]).toEqual({ key: 'credit-check-2', en: 'Credit check', ru: 'Проверка' });
});

test('given a key, it stays whatever becomes of the text', async () => {
  const list = await open([{ key: 'credit-check', en: 'Credit check', ru: '' }]);
  list.shadowRoot?.querySelector('etom-field')?.focus();
  await userEvent.keyboard('{End}ing');
  for (let fields = 0; fields < 4; fields++) await userEvent.tab();
  expect(list.element.functions).toEqual([{ key: 'credit-check', en: 'Credit checking', ru: '' }]);
});

test('given a function that is removed, the others stay', async () => {
  const list = await open([{ key: 'a', en: 'A', ru: '' }, { key: 'b', en: 'B', ru: '' }]);
  list.shadowRoot?.querySelector<HTMLElement>('.row wa-button')?.click();
  expect(list.element.functions.map(({ key }) => key)).toEqual(['b']);
});
