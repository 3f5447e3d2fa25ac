import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/etom-field.ts';

type Field = HTMLElementTagNameMap['etom-field'];

async function field(properties: Partial<Field>): Promise<{ element: Field; input: HTMLInputElement; heard: string[] }> {
  const element = document.createElement('etom-field');
  Object.assign(element, { label: 'Name', ...properties });
  const heard: string[] = [];
  for (const name of ['etom-input', 'etom-commit'] as const) {
    element.addEventListener(name, (event) => {
      const { detail } = event as CustomEvent<string>;
      heard.push(`${name} ${detail}`);
      if (name === 'etom-input') element.value = detail;
    });
  }
  document.body.append(element);
  await element.updateComplete;
  const input = element.shadowRoot?.querySelector<HTMLInputElement>('#field');
  if (!input) throw new Error('no field');
  return { element, input, heard };
}

afterEach(() => document.body.replaceChildren());

test('given a fault, it is bound to the field and read aloud', async () => {
  const { element, input } = await field({ value: 'x', fault: 'Wrong.', hint: 'A hint.' });
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('Wrong.');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  element.grave = false;
  await element.updateComplete;
  expect(input.getAttribute('aria-invalid')).toBe('false');
  element.fault = '';
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('A hint.');
});

test('given a blank field that the person has only come to, nothing is wrong until they leave it', async () => {
  const { element, input } = await field({ fault: 'Blank.' });
  input.focus();
  await element.updateComplete;
  expect(input.getAttribute('aria-invalid')).toBe('false');
  input.blur();
  await element.updateComplete;
  expect(input.getAttribute('aria-invalid')).toBe('true');
});

test('given letters, each is told, and the whole when the person leaves', async () => {
  const { input, heard } = await field({});
  await userEvent.type(input, 'ab');
  await userEvent.tab();
  expect(heard).toEqual(['etom-input a', 'etom-input ab', 'etom-commit ab']);
});

test('given a field for digits, nothing else gets in', async () => {
  const { element, input } = await field({ digits: true, lead: '2.1.1.' });
  await userEvent.type(input, '1a.2');
  expect(element.value).toBe('12');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription('2.1.1.');
});

test('given the keyboard, the element passes it on, and selects on request', async () => {
  const { element, input } = await field({ value: 'abc' });
  element.focus();
  element.select();
  expect(element.shadowRoot?.activeElement).toBe(input);
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, 3]);
});
