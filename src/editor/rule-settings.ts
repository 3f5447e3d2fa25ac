import { parseSettings, rules } from '../validation/index.ts';
import type { Settings } from '../validation/index.ts';
import type { Store } from '../workspace/index.ts';

/** Reads the settings of the rules that the workspace keeps. What is missing or cannot be used counts as none, and stays in the store. */
export async function readRuleSettings(store: Pick<Store, 'readRules'>): Promise<Settings> {
  const text = await store.readRules();
  const reading = text === undefined ? undefined : parseSettings(text, rules);
  return reading !== undefined && 'settings' in reading ? reading.settings : {};
}

/** Keeps the settings of the rules with the workspace. Rejects with a `StoreError`. */
export async function writeRuleSettings(store: Pick<Store, 'writeRules'>, settings: Settings): Promise<void> {
  await store.writeRules(JSON.stringify(settings));
}
