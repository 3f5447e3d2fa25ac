import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTerms } from '../../src/search/terms.ts';

const terms = createTerms();

describe('the terms of a text', () => {
  it.each([
    ['проблем', 'проблема'],
    ['лояльность', 'лояльности'],
    ['заказов', 'ЗАКАЗЫ'],
    ['счёт', 'счетами'],
    ['fulfilment', 'Fulfillment'],
    ['handling', 'handle'],
    ['retention & loyalty', 'Retention and Loyalty'],
    ['QoS/SLA', 'qos sla'],
    ['СRМ', 'CRM'],
    ['зaкaз', 'заказ'],
    ['ﬁnance', 'finance'],
  ])('of %j are those of %j', (text, other) => {
    expect(terms(text)).toEqual(terms(other));
    expect(terms(text)).not.toEqual([]);
  });

  it('hold an ID whole, also beside words', () => {
    expect(terms('1.1.1.5: order.')).toEqual(['1.1.1.5', 'order']);
  });

  it('hold no little words and no punctuation', () => {
    expect(terms('в и of the & / . —')).toEqual([]);
  });

  it('keep a mixed word that no exchange of letters mends', () => {
    expect(terms('жz')).toEqual(['жz']);
  });

  it('are never blank, whatever the text, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const found = terms(text);
        expect(found).not.toContain('');
        expect(createTerms()(text)).toEqual(found);
      }),
    );
  });
});
