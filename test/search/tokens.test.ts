import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../src/search/tokens.ts';

const tokens = createTokens();
const stems = (text: string): readonly string[] => tokens.of(text).map(({ stem }) => stem);

describe('the stems of a text', () => {
  it.each([
    ['проблем', 'проблема'],
    ['лояльность', 'лояльности'],
    ['заказов', 'ЗАКАЗЫ'],
    ['счёт', 'счетами'],
    ['fulfilment', 'Fulfillment'],
    ['handling', 'handle'],
    ['retention & loyalty', 'Retention and Loyalty'],
    ['QoS/SLA', 'qos sla'],
    ['organisation', 'organization'],
    ['analysed', 'analyze'],
    ['labour centre', 'labor center'],
    ['the customer’s bill', 'customers bills'],
  ])('of %j are those of %j', (text, other) => {
    expect(stems(text)).toEqual(stems(other));
    expect(stems(text)).not.toEqual([]);
  });

  it('are the words themselves where they are short', () => {
    expect(stems('OMS OSS')).toEqual(['oms', 'oss']);
  });
});

describe('the words of a text', () => {
  it('have an ID whole, also beside words', () => {
    expect(tokens.of('1.1.1.5: order.').map(({ word }) => word)).toEqual(['1.1.1.5', 'order']);
  });

  it('are without little words and punctuation, but a little word alone may be begun', () => {
    expect(tokens.of('в и of the & / . —')).toEqual([]);
    expect(tokens.of('за').map(({ word }) => word)).toEqual(['за']);
  });

  it('that are short and joined by signs are one word too', () => {
    const text = 'SM&O, S/PRM and CRM-FAB; e-mail; поставщиков/партнеров';
    expect(tokens.joined(text).map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
      ['smo', 'SM&O'], ['sprm', 'S/PRM'], ['crmfab', 'CRM-FAB'], ['email', 'e-mail'],
    ]);
  });

  it('stand where they say, whatever the text, and are the same each time', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'aя1 -&/.’s\u0301éё№«') }));
    fc.assert(
      fc.property(texts, (text) => {
        const found = tokens.of(text);
        const edges = found.flatMap(({ start, end }) => [start, end]);
        expect(edges.toSorted((a, b) => a - b)).toEqual(edges);
        expect(edges.every((edge) => edge >= 0 && edge <= text.length)).toBe(true);
        expect(found.filter(({ word, stem }) => word === '' || stem === '')).toEqual([]);
        expect(createTokens().of(text)).toEqual(found);
      }),
    );
  });
});
