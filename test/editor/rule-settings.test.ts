import { describe, expect, test } from 'vitest';
import { readRuleSettings, writeRuleSettings } from '../../src/editor/rule-settings.ts';
import { createMemoryStore } from '../../src/workspace/index.ts';

describe('the settings of the rules', () => {
  test('come back as they were written', async () => {
    const store = createMemoryStore();
    expect(await readRuleSettings(store)).toEqual({});
    const settings = { rules: { 'etom/tag-required': 'warning' } } as const;
    await writeRuleSettings(store, settings);
    expect(await readRuleSettings(store)).toEqual(settings);
  });

  test.each(['{', '[]', '{"rules":{"etom/tag-required":"loud"}}'])('given %s in the store, the rules speak for themselves', async (text) => {
    const store = createMemoryStore();
    await store.writeRules(text);
    expect(await readRuleSettings(store)).toEqual({});
    expect(await store.readRules()).toBe(text);
  });
});
