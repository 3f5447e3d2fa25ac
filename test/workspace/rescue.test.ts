import { expect, test } from 'vitest';
import { filesOf } from '../../src/workspace/rescue.ts';

const xml = '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';

function contents(files: ReturnType<typeof filesOf>): Record<string, string> {
  return Object.fromEntries(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

test('given records of a version that nobody here knows, each BPMN text is a file named after its diagram, and everything is there as JSON', () => {
  const files = contents(filesOf([
    { table: 'metas', key: 'a', value: { version: 9, fields: { name: 'Заказ: оплата' } } },
    { table: 'bodies', key: 'a', value: { version: 9, parts: [{ xml }] } },
    { table: 'bodies', key: 'b', value: xml },
    { table: 'bodies', key: 'c', value: 'no diagram' },
    { table: 'pictures', key: 'a', value: new Uint8Array([1, 2, 3]) },
  ]));
  expect(files).toMatchObject({ 'bodies/Заказ- оплата.bpmn': xml, 'bodies/b.bpmn': xml });
  expect(Object.keys(files).toSorted()).toEqual(['bodies/b.bpmn', 'bodies/Заказ- оплата.bpmn', 'records/bodies.json', 'records/metas.json', 'records/pictures.json']);
  expect(JSON.parse(files['records/pictures.json'] ?? '')).toEqual([{ key: 'a', value: { base64: 'AQID' } }]);
  expect(JSON.parse(files['records/bodies.json'] ?? '')).toHaveLength(3);
});

test('given two diagrams of one name, neither takes the place of the other', () => {
  const files = filesOf(['a', 'b'].map((key) => ({ table: 'texts', key, value: { name: 'Flow', xml } })));
  expect(files.map(({ path }) => path)).toEqual(['texts/Flow.bpmn', 'texts/Flow 2.bpmn', 'records/texts.json']);
});
