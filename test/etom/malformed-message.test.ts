import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, judgeTag, malformedMessage } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';

const tree = createElementTree(builtInCatalogues());

function message(processId: string): ReturnType<typeof malformedMessage> {
  const verdict = judgeTag({ processId, functions: [] }, tree);
  if (verdict.kind !== 'malformed') throw new Error(`${processId} is a process ID`);
  return malformedMessage(verdict, processId, tree);
}

/** One text for each reason. */
const texts = [
  'Order', '1.1.1.1O', 'F', '1.1.1.x', '(1.1.1.5)', '1.1.1.5, 1.1.1.6', '１.１.１.５', '1,1,1,5', '1115', '1..1.5', '1', '770001', '770.1.1.1.5',
  '1.1.1.5.2.1', '1.1.1.05', '1.1.1.0', '3.1.1.5', '1.4.1.5', '1.1.1.100', '—', '1.12.9',
];

describe('what is said of a malformed ID', () => {
  it.each(['en', 'ru'] as const)('is another sentence for each reason, in %s, and names what is wrong', (locale) => {
    const words = createWords(locale);
    const sentences = texts.map((text) => words.say(message(text)));
    expect(new Set(texts.map((text) => message(text).key)).size).toBe(texts.length);
    expect(new Set(sentences).size).toBe(texts.length);
    texts.forEach((text, index) => expect(sentences[index]).toContain(text));
    expect(sentences.filter((sentence) => /[{}]|undefined/.test(sentence))).toEqual([]);
  });

  it('shows a long part shortened and on one line', () => {
    expect(message(`1.1.1.${'5'.repeat(200)}`).values['part']).toBe(`${'5'.repeat(39)}…`);
    expect(message('a\n\u0001b').values['part']).toBe('a');
  });

  it('names several verticals, and their letters where no catalogue has them', () => {
    expect(message('AB').values).toMatchObject({ name_en: 'Assurance, Billing', name_ru: 'Обеспечение качества, Биллинг' });
    const empty = createElementTree([]);
    const verdict = judgeTag({ processId: 'F', functions: [] }, createElementTree([{ id: 'x', edition: 'gost-r-53633', title: { en: 'x', ru: 'x' }, provenance: 'x', elements: [] }]));
    expect(verdict.kind === 'malformed' && malformedMessage(verdict, 'F', empty).values).toMatchObject({ name_en: 'F', name_ru: 'F' });
  });
});
