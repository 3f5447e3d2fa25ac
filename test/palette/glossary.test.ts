import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../src/etom/index.ts';

const file: unknown = JSON.parse(readFileSync(new URL('../../palette/glossary.json', import.meta.url), 'utf8'));

const text = v.pipe(v.string(), v.regex(/^\S(?:.*\S)?$/));
const names = v.strictObject({ en: text, ru: text });
const key = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const schema = v.strictObject({
  id: v.literal('glossary'),
  edition: v.literal('gost-r-53633'),
  title: names,
  provenance: text,
  terms: v.array(v.strictObject({
    key,
    clause: v.pipe(v.string(), v.regex(/^[3-7]\.\d+$/)),
    names,
    abbr: v.exactOptional(text),
    text: names,
    related: v.exactOptional(v.array(key)),
    forms: v.strictObject({ en: v.pipe(v.array(text), v.minLength(1)), ru: v.pipe(v.array(text), v.minLength(1)) }),
  })),
});

/** Clause 3 of GOST R 53633.3-2009. */
const clause3 = [
  ['3.1', 'бизнес-процесс', 'business process'],
  ['3.2', 'иерархическая декомпозиция процесса', 'hierarchical process decomposition'],
  ['3.3', 'клиент', 'customer'],
  ['3.4', 'оператор связи', 'service provider'],
  ['3.5', 'оператор сети', 'network operator'],
  ['3.6', 'организация', 'enterprise'],
  ['3.7', 'партнер', 'partner'],
  ['3.8', 'поставщик', 'supplier'],
  ['3.9', 'продукт', 'product'],
  ['3.10', 'процесс', 'process'],
  ['3.11', 'расширенная схема деятельности организации связи', 'enhanced telecom operations map'],
  ['3.12', 'ресурсы', 'resource'],
  ['3.13', 'система поддержки бизнеса', 'business support system'],
  ['3.14', 'система поддержки основной деятельности', 'operations support system'],
  ['3.15', 'сквозной процесс', 'end-to-end process flow'],
  ['3.16', 'сущность', 'entity'],
  ['3.17', 'услуга связи', 'service'],
  ['3.18', 'цепочка поставок', 'supply chain'],
  ['3.19', 'элементы процессов', 'process elements'],
];

describe('palette/glossary.json', () => {
  it('has the shape of a glossary, and is what the door offers', () => {
    const { terms } = v.parse(schema, file);
    expect(glossary).toEqual(terms);
  });

  it('has all terms of clause 3 in order, before those of other clauses', () => {
    expect(glossary.slice(0, clause3.length).map(({ clause, names: { ru, en } }) => [clause, ru, en])).toEqual(clause3);
    expect(glossary.slice(clause3.length).filter(({ clause }) => clause.startsWith('3.'))).toEqual([]);
  });

  it('has each key once, and relates terms that there are', () => {
    const keys = glossary.map((term) => term.key);
    expect(keys.filter((one, index) => keys.indexOf(one) !== index)).toEqual([]);
    expect(glossary.filter((term) => term.related?.some((other) => other === term.key || !keys.includes(other)))).toEqual([]);
  });

  it.each(['en', 'ru'] as const)('gives each form to one term, and its abbreviation as it is (%s)', (locale) => {
    const forms = glossary.flatMap((term) => term.forms[locale]).map((form) => form.toLowerCase());
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
    for (const { names: { [locale]: name }, abbr, forms: { [locale]: own } } of glossary) {
      if (abbr !== undefined) expect(own.join(' ')).toContain(abbr);
      expect([name, name.replace(/s$/, ''), name.replace(/ы$/, '')].some((one) => own.includes(one))).toBe(true);
    }
  });

  it('tells that BSS and OSS mean other things here than in common use', () => {
    for (const [wanted, area] of [['bss', 'SIP'], ['oss', 'OPS']] as const) {
      const term = glossary.find((one) => one.key === wanted);
      expect(term?.text.en).toMatch(new RegExp(`In this standard: .*${area}.*in common use`));
      expect(term?.text.ru).toMatch(new RegExp(`В этом стандарте — .*${area}.*обычно`));
      for (const told of Object.values(term?.text ?? {})) expect(told).toMatch(/BSS.*OSS|OSS.*BSS/);
    }
  });

  it('writes Cyrillic in Russian texts only, and no word in two scripts', () => {
    for (const term of glossary) {
      expect([term.names.en, term.text.en, ...term.forms.en].join(' ')).not.toMatch(/\p{Script=Cyrillic}/u);
      expect([term.names.ru, term.text.ru].filter((one) => !/\p{Script=Cyrillic}/u.test(one))).toEqual([]);
      const words = [term.names.ru, term.text.ru, ...term.forms.ru].join(' ').match(/\p{L}+/gu) ?? [];
      expect(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))).toEqual([]);
    }
  });
});
