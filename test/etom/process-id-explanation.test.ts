import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, explainProcessId, formatProcessId } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { anyTexts, processIds } from './arbitraries.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const tree = createElementTree([
  ...builtInCatalogues(),
  catalogue([ownElement('770001.1.1.1.5.1', { names: { en: 'Fibre order', ru: 'Заказ оптики' } }), ownElement('2.1.1.7', { parent: '1.1.1' })], {
    prefix: '770001', title: { en: 'Acme', ru: 'Ромашка' },
  }),
  catalogue([element('1.3.3')], { id: 'later-tm-forum', edition: 'frameworx-16' }),
]);
const [en, ru] = [createWords('en'), createWords('ru')];

/** What is said of an ID in English, part by part, then the remarks. */
function told(text: string, edition?: string): readonly string[] {
  const { parts, remarks } = explainProcessId(text, tree, edition);
  return [...parts.map(({ message }) => en.say(message)), ...remarks.map((message) => `! ${en.say(message)}`)];
}

describe('a process ID in words', () => {
  it.each([
    ['1.1', ['1: developed by TM Forum', '1: area 1.1, Operations (OPS)']],
    ['1.1.1.5', [
      '1: developed by TM Forum', '1: area 1.1, Operations (OPS)', '1: group 1.1.1, Customer Relationship Management (CRM)', '5: element 1.1.1.5, Order handling',
      '! In later TM Forum releases it has other numbers: 1.3.3 (16.0–19.0, 25.5).',
    ]],
    ['770001.1.1.1.5.1', [
      '770001: the organisation’s number, declared by “Acme”', '1: developed by TM Forum', '1: area 1.1, Operations (OPS)',
      '1: group 1.1.1, Customer Relationship Management (CRM)', '5: element 1.1.1.5, Order handling', '1: element of level 3 770001.1.1.1.5.1, Fibre order',
    ]],
    ['440002.1.1.1.3', [
      '440002: an organisation’s number that no catalogue declares', '1: developed by TM Forum', '1: area 1.1, Operations (OPS)',
      '1: group 1.1.1, Customer Relationship Management (CRM)', '3: element 1.1.1.3, Marketing fulfilment response',
    ]],
    ['1.1.2.2.7', [
      '1: developed by TM Forum', '1: area 1.1, Operations (OPS)', '2: group 1.1.2, Service Management & Operations (SM&O)',
      '2: element 1.1.2.2, Service Configuration & Activation', '7: an element of level 3 that no catalogue lists',
      '! No catalogue lists level 3 below 1.1.2.2 Service Configuration & Activation, so the last number was not checked.',
    ]],
    ['2.1.1.7', [
      '2: developed by another organisation', '1: area 1.1, Operations (OPS)', '1: group 1.1.1, Customer Relationship Management (CRM)', '7: element 2.1.1.7, Element 2.1.1.7',
    ]],
    ['2.1.9.8', [
      '2: developed by another organisation', '1: area 1.1, Operations (OPS)', '9: a group that no catalogue has', '8: an element that no catalogue has',
      '! 2.1.9.8 begins with 2, so an organisation developed it; no organisation’s catalogue here lists it.',
    ]],
    ['1.1.1.8', [
      '1: developed by TM Forum', '1: area 1.1, Operations (OPS)', '1: group 1.1.1, Customer Relationship Management (CRM)', '8: element 1.1.1.8, Billing & Collections Management',
      '! 1.1.1.8 is retired. Its content went to 1.1.1.10, 1.1.1.11, 1.1.1.12.',
    ]],
    ['1.1.1.13', [
      '1: developed by TM Forum', '1: area 1.1, Operations (OPS)', '1: group 1.1.1, Customer Relationship Management (CRM)', '13: element 1.1.1.13, Charging',
      '! 1.1.1.13 exists only in later TM Forum releases, not in this edition.',
    ]],
    ['1.3.3', [
      '1: developed by TM Forum', '3: area 1.3, Enterprise Management (EM)', '3: group 1.3.3, Enterprise Effectiveness Management (EEM)',
      '! In later TM Forum releases the number 1.3.3 means something else: what is 1.1.1.5 Order handling here.',
    ]],
    [' 1. 1. 1.З.', [
      '1: developed by TM Forum', '1: area 1.1, Operations (OPS)', '1: group 1.1.1, Customer Relationship Management (CRM)', '3: element 1.1.1.3, Marketing fulfilment response',
      '! “1. 1. 1.З.” is read as 1.1.1.3.',
    ]],
    ['F', ['! “F” is not a process ID: it stands for a vertical of the map, Fulfillment. A task belongs to an element that lies there, not to the vertical. Choose an element.']],
    ['1.12.9', ['! “1.12.9” is a number of later TM Forum releases, where it means what is 1.1.1.4 Selling here. In this edition the second number is 1, 2 or 3. Assign 1.1.1.4 if that is what is meant.']],
    ['1.1.1.05', ['! “1.1.1.05” is not a process ID: its number 05 begins with 0. Write the numbers without leading zeros, like 1.1.1.5.']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is told in the edition of the tag', () => {
    expect(told('1.3.3', 'frameworx-16')).toContain('3: group 1.3.3, Element 1.3.3');
    expect(told('1.1.1.5', 'frameworx-25').at(-1)).toBe('! No catalogue knows the edition “frameworx-25”, so what stands at these numbers there is not known.');
  });

  it('names each element in the language of the reader', () => {
    const { parts } = explainProcessId('1.1.1.5', tree);
    expect(parts.map(({ message }) => ru.say(message))).toEqual([
      '1: разработчик — TM Forum', '1: область 1.1, Основная деятельность (OPS)', '1: группа 1.1.1, Управление взаимоотношениями с клиентами (CRM)',
      '5: элемент 1.1.1.5, Обработка заказов',
    ]);
  });

  it('says where each number stands and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(processIds.map(formatProcessId), anyTexts), (text) => {
        const { id, parts, remarks } = explainProcessId(text, tree);
        expect(parts.length + remarks.length).toBeGreaterThan(0);
        expect(parts.map(({ start, end }) => id.slice(start, end))).toEqual(parts.map((part) => part.text));
        for (const message of [...parts.map((part) => part.message), ...remarks]) {
          expect(en.say(message)).not.toBe('');
          expect(ru.say(message)).not.toBe('');
        }
      }),
    );
  });
});
