import { describe, expect, test } from 'vitest';
import { validate } from '../../src/validation/index.ts';
import type { Issue, Rule } from '../../src/validation/index.ts';
import { builtInCatalogues, createElementTree } from '../../src/etom/index.ts';
import type { Catalogue } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { read } from '../bpmn/diagram.ts';

/** An organisation's catalogue: prefix 770123, an element of its own and the third level of one standard element. */
export const organisation: Catalogue = {
  id: 'own', edition: 'gost-r-53633', title: { en: 'Own', ru: 'Свой' }, provenance: 'test', prefix: '770123',
  elements: [
    { id: '2.1.1.1', level: 2, parent: '1.1.1', names: { en: 'Own handling', ru: 'Своя обработка' }, official: [], verticals: [], functions: [], status: 'organisation' },
    { id: '1.1.1.6.1', level: 3, names: { en: 'Own step', ru: 'Свой шаг' }, official: [], verticals: [], functions: [], status: 'organisation' },
  ],
};

/** The built-in catalogues and the organisation's. */
export const tree = createElementTree([...builtInCatalogues(), organisation]);

/** What a rule finds: the message key, and where given its values, severity and the English titles of its fixes ("!" marks a safe one). */
export interface Expected {
  readonly key: string;
  readonly at?: string;
  readonly values?: object;
  readonly severity?: Issue['severity'];
  readonly fixes?: readonly string[];
}

/** Files by what they show. */
export interface Cases {
  readonly valid: Readonly<Record<string, string>>;
  readonly invalid: Readonly<Record<string, readonly [string, ...Expected[]]>>;
}

/** Checks one rule against a table of files; each message must have its text in both languages. */
export function testRule(rule: Rule, { valid, invalid }: Cases): void {
  const words = { en: createWords('en'), ru: createWords('ru') };
  const run = async (xml: string): Promise<readonly Issue[]> => validate(await read(xml), { tree, rules: [rule] }).issues;
  describe(`rule ${rule.name}`, () => {
    for (const [what, xml] of Object.entries(valid)) {
      test(`valid: ${what}`, async () => expect(await run(xml)).toEqual([]));
    }
    for (const [what, [xml, ...expected]] of Object.entries(invalid)) {
      test(`invalid: ${what}`, async () => {
        const issues = await run(xml);
        expect(issues.map(({ message }) => message.key)).toEqual(expected.map(({ key }) => key));
        issues.forEach((issue, index) => {
          const { at = 'T', values = {}, severity = rule.severity, fixes } = expected[index] ?? { key: '' };
          expect(issue).toMatchObject({ rule: rule.name, elementId: at, severity, message: { values } });
          if (fixes !== undefined) expect(issue.fixes.map(({ title, safe }) => (safe ? '!' : '') + words.en.say(title))).toEqual(fixes);
          for (const language of [words.en, words.ru]) {
            for (const text of [issue.message, ...issue.fixes.map(({ title }) => title)].map(language.say)) expect(text).not.toMatch(/undefined|[{}]/);
          }
        });
      });
    }
  });
}
