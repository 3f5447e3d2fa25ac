import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, pictogramLabel } from '../../src/etom/index.ts';
import { createWords } from '../../src/words/index.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const own = [ownElement('770001.1.1.1.5.1', { names: { en: 'Ask the bureau', ru: 'Запрос в бюро' } }), ownElement('2.1.7.7', { parent: '1.1.1', verticals: ['A'] })];
const tree = createElementTree([...builtInCatalogues(), catalogue(own, { prefix: '770001' })]);

describe('a pictogram in words', () => {
  it.each([
    ['1.1.1.5', '1.1.1.5 Order handling: Customer Relationship Management, Fulfillment', '1.1.1.5 Обработка заказов: Управление взаимоотношениями с клиентами, Выполнение заказов'],
    ['1.1.3.5', '1.1.3.5 Resource Data Collection & Distribution: Resource Management & Operations, Assurance, Billing', '1.1.3.5 Сбор и распределение данных о ресурсах: Управление и эксплуатация ресурсов, Обеспечение качества, Биллинг'],
    ['1.1.1', '1.1.1 Customer Relationship Management: Operations', '1.1.1 Управление взаимоотношениями с клиентами: Основная деятельность'],
    ['F', 'F Fulfillment: Operations', 'F Выполнение заказов: Основная деятельность'],
    ['1.2', '1.2 Strategy, Infrastructure & Product', '1.2 Стратегия, инфраструктура и продукт'],
    ['1.3.2.3', '1.3.2.3 Fraud Management: Enterprise Risk Management', '1.3.2.3 Управление противодействием мошенничеству: Управление рисками организации'],
    ['770001.1.1.1.5.1', '770001.1.1.1.5.1 Ask the bureau: Customer Relationship Management, Fulfillment', '770001.1.1.1.5.1 Запрос в бюро: Управление взаимоотношениями с клиентами, Выполнение заказов'],
    ['2.1.7.7', '2.1.7.7 Element 2.1.7.7: Customer Relationship Management, Assurance', '2.1.7.7 Элемент 2.1.7.7: Управление взаимоотношениями с клиентами, Обеспечение качества'],
  ])('%s: %s', (id, en, ru) => {
    const label = pictogramLabel(tree.get(id) ?? element(id), tree);
    expect([createWords('en').say(label), createWords('ru').say(label)]).toEqual([en, ru]);
  });
});
