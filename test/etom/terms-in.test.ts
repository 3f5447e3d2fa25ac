import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glossary, termsIn } from '../../src/etom/index.ts';

/** What is found, as "words → key". */
function found(text: string, locale: 'en' | 'ru'): readonly string[] {
  return termsIn(text, locale).map(({ start, end, key }) => `${text.slice(start, end)} → ${key}`);
}

describe('the terms in an English text', () => {
  it.each([
    ['Assesses the customer’s value.', ['customer → customer']],
    ['Customers and suppliers', ['Customers → customer', 'suppliers → supplier']],
    ['An end-to-end process flow of business processes', ['end-to-end process flow → end-to-end-process-flow', 'business processes → business-process']],
    ['An end\u2011to\u2011end\nflow', ['end\u2011to\u2011end\nflow → end-to-end-process-flow']],
    ['QoS/SLA and CRM-FAB', ['QoS → qos', 'SLA → sla', 'FAB → fab']],
    ['SLAs of OSS', ['SLAs → sla', 'OSS → oss']],
    ['sla, qos and Oss are no abbreviations', []],
    ['Productivity, servicemen, preprocess, resource2', []],
    ['(supply chain)', ['supply chain → supply-chain']],
    ['a process  ID', ['process  ID → process-id']],
    ['клиент', []],
    ['', []],
  ])('%j: %j', (text, expected) => {
    expect(found(text, 'en')).toEqual(expected);
  });
});

describe('the terms in a Russian text', () => {
  it.each([
    ['Ведет заказ клиента', ['клиента → customer']],
    ['Клиентам — сквозные процессы', ['Клиентам → customer', 'сквозные процессы → end-to-end-process-flow']],
    ['для бизнес-процессов', ['бизнес-процессов → business-process']],
    ['Услугу связи настраивает оператор связи', ['Услугу связи → service', 'оператор связи → service-provider']],
    ['процессы FAB и QoS', ['процессы FAB → fab', 'QoS → qos']],
    ['с партнёрами и партнерами', ['партнёрами → partner', 'партнерами → partner']],
    ['нарушение соглашения об уровне обслуживания', ['соглашения об уровне обслуживания → sla']],
    ['процессор, клиентура, подпроцессы, ресурсоемкий', []],
    ['ID процесса', ['ID процесса → process-id']],
    ['customer', []],
  ])('%j: %j', (text, expected) => {
    expect(found(text, 'ru')).toEqual(expected);
  });

  it.each(['en', 'ru'] as const)('never overlap, stand in order and name known terms (%s)', (locale) => {
    const words = fc.constantFrom(...glossary.flatMap(({ forms }) => forms[locale]), 'x', ' ', ' ', '-', '/', 'ё');
    fc.assert(fc.property(fc.array(words), (parts) => {
      const text = parts.join('');
      const mentions = termsIn(text, locale);
      mentions.forEach(({ start, end }, index) => {
        expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
      });
      expect(mentions.filter(({ key }) => !glossary.some((term) => term.key === key))).toEqual([]);
    }));
  });

  it.each(['en', 'ru'] as const)('are all found in the forms that the glossary lists (%s)', (locale) => {
    const missed = glossary.flatMap(({ key, forms }) => forms[locale].filter((form) => found(`«${form}»`, locale).join() !== `${form} → ${key}`));
    expect(missed).toEqual([]);
  });
});
