import { expect, it } from 'vitest';
import { randomId } from '../../src/workspace/random-id.ts';

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it.each([
  ['with randomUUID', crypto],
  ['without it, as on plain http', { getRandomValues: crypto.getRandomValues.bind(crypto) }],
])('makes UUIDs %s', (_, source) => {
  const ids = new Set(Array.from({ length: 200 }, () => randomId(source)));
  expect(ids.size).toBe(200);
  expect([...ids].filter((id) => !form.test(id))).toEqual([]);
});
