import { describe, expect, it } from 'vitest';
import { createTextSearch } from '../../src/search/text-search.ts';
import type { TextRecord, TextSearch } from '../../src/search/text-search.ts';

function record(id: string, texts: Partial<TextRecord> = {}): TextRecord {
  return { id, name: id, names: '', ids: '', documentation: '', ...texts };
}

const order = record('order', {
  name: 'От заказа до оплаты',
  names: 'Проверить кредитоспособность\nПодключить услугу\nВыставить первый счёт',
  ids: 'Activity_0x1y2z\nGateway_1\n1.1.1.5\n1.1.1.10',
  documentation: 'Клиент заказывает услугу в салоне связи. Оператор проверяет его историю платежей и подключает.',
});
const problem = record('problem', {
  name: 'Problem-to-Solution',
  names: 'Report the outage\nDispatch technicians\nПоговорить с клиентом',
  ids: 'Activity_0aaaaaa\n1.1.1.6',
  documentation: 'How faults of a line are repaired.',
});
const change = record('change', { name: 'От запроса до изменения', names: 'Перенастроить услуги\nЗакрыть заявку', ids: 'Activity_change\n1.1.1.4', documentation: '' });

function searchOver(...records: readonly TextRecord[]): TextSearch {
  const search = createTextSearch();
  for (const each of records) search.put(each);
  return search;
}

describe('a query', () => {
  const search = searchOver(order, problem, change);

  it.each([
    ['заказ', ['order']],
    ['заказов', ['order']],
    ['оплатой', ['order']],
    ['проверка кредитоспособности', ['order']],
    ['проверить кредитоспособностью', ['order']],
    ['услугами', ['order', 'change']],
    ['услугам клиента', ['order']],
    ['первого счёта', ['order']],
    ['первым счетом', ['order']],
    ['клиентами', ['problem', 'order']],
    ['заявок', ['change']],
    ['technician', ['problem']],
    ['reporting outages', ['problem']],
    ['repairing', ['problem']],
    ['кредитосп', ['order']],
    ['0x1y', ['order']],
    ['Activity_0', ['order', 'problem']],
    ['1.1.1.6', ['problem']],
    ['1.1.1.5 счета', ['order']],
    ['кридитоспособность', ['order']],
    ['pfrfp', ['order']],
    ['нет такого', []],
    ['', []],
    ['  ', []],
  ])('%j finds %j', (query, expected) => {
    expect(search.find(query).ids.toSorted()).toEqual(expected.toSorted());
  });

  it('finds the name before the steps and the steps before the documentation', () => {
    const texts = ['documentation', 'names', 'name'].map((field) => record(field, { name: 'x', [field]: 'Маршрутизация' }));
    expect(searchOver(...texts).find('маршрутизацией').ids).toEqual(['name', 'names', 'documentation']);
  });
});

describe('the place of a hit', () => {
  const search = searchOver(order, problem);

  it.each([
    ['заказом', 'order', 'name', 'От [заказа] до оплаты'],
    ['кредитоспособностью', 'order', 'names', 'Проверить [кредитоспособность]'],
    ['кред', 'order', 'names', 'Проверить [кред]итоспособность'],
    ['0X1Y', 'order', 'ids', 'Activity_[0x1y]2z'],
    ['1.1.1.10', 'order', 'ids', '[1.1.1.10]'],
    ['салонами', 'order', 'documentation', 'Клиент заказывает услугу в [салоне] связи. Оператор проверяет его историю платежей и подключает.'],
    ['выставить счета', 'order', 'names', '[Выставить] первый [счёт]'],
    ['lbcgtnxth', 'problem', undefined, undefined],
  ])('of %j in %s is %s: %s', (query, id, field, expected) => {
    const place = search.placeOf(id, search.find(query).read);
    expect(place?.field).toBe(field);
    const text = place && place.marks.toReversed().reduce((found, [start, end]) => `${found.slice(0, start)}[${found.slice(start, end)}]${found.slice(end)}`, place.text);
    expect(text).toBe(expected);
  });

  it('is cut out of a long text', () => {
    const long = searchOver(record('long', { documentation: `${'слово '.repeat(60)}маршрут ${'слово '.repeat(60)}` }));
    const place = long.placeOf('long', 'маршрута');
    expect(place?.text.length).toBeLessThan(130);
    expect(place?.marks.map(([start, end]) => place.text.slice(start, end))).toEqual(['маршрут']);
  });
});

describe('an index', () => {
  it('takes a record in place of another, and lets one go', () => {
    const search = searchOver(order, change);
    search.put({ ...order, name: 'Другое', names: '', documentation: '', ids: '' });
    search.remove('change');
    search.remove('gone');
    expect(search.size).toBe(1);
    expect(['заказ', 'услуга', '1.1.1.4', 'другая'].map((query) => search.find(query).ids)).toEqual([[], [], [], ['order']]);
    expect(search.placeOf('change', 'услуга')).toBeUndefined();
  });
});
