import { describe, expect, test } from 'vitest';
import { acceptingExtension, readAccepted, unacceptingExtension } from '../../src/bpmn/index.ts';
import { find, flow, read, readPlain, tag, task, throughOurs, throughPlain } from './diagram.ts';

const entry = '<etom:accepted rule="etom/nesting" reason="as agreed" />';

describe('readAccepted', () => {
  const cases: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
    ['nothing', '', []],
    ['one rule beside a tag', tag('1.1.1.5') + entry, [['etom/nesting', 'as agreed']]],
    ['several rules', `${entry}<etom:accepted rule=" fake-join " reason=" so " />`, [['etom/nesting', 'as agreed'], ['fake-join', 'so']]],
    ['one without a reason', '<etom:accepted rule="etom/nesting" />', [['etom/nesting', '']]],
    ['another prefix', '<z:accepted xmlns:z="urn:etom-flow:tags:1" rule="etom/nesting" reason="x" />', [['etom/nesting', 'x']]],
    ['none where no rule is named', '<etom:accepted reason="x" /><etom:accepted rule=" " />', []],
    ['none of others', '<q:accepted xmlns:q="urn:q" rule="etom/nesting" />', []],
  ];
  for (const [what, extension, expected] of cases) {
    test(`finds ${what}, with our descriptor and without, and after a trip through either`, async () => {
      const xml = flow(task('T', extension));
      for (const definitions of [await read(xml), await readPlain(xml), await read(await throughPlain(xml)), await readPlain(await throughOurs(xml))]) {
        expect(readAccepted(find(definitions, 'T')).map(({ rule, reason }) => [rule, reason])).toEqual(expected);
      }
    });
  }
});

for (const [how, reader] of [['our descriptor', read], ['a plain moddle', readPlain]] as const) {
  describe(`with ${how}`, () => {
    test('accepts beside what is there', async () => {
      const element = find(await reader(flow(task('T', `<q:x xmlns:q="urn:q" />${tag('1.1.1.5')}`))), 'T');
      element.set('extensionElements', acceptingExtension(element, 'etom/nesting', 'so'));
      expect(readAccepted(element)).toEqual([{ rule: 'etom/nesting', reason: 'so' }]);
      expect((element.get('extensionElements') as { values: unknown[] }).values).toHaveLength(3);
    });

    test('accepting again changes the reason; the old value is left as it was', async () => {
      const element = find(await reader(flow(task('T', entry))), 'T');
      const old = element.get('extensionElements');
      element.set('extensionElements', acceptingExtension(element, 'etom/nesting', 'after all'));
      expect(readAccepted(element)).toEqual([{ rule: 'etom/nesting', reason: 'after all' }]);
      element.set('extensionElements', old);
      expect(readAccepted(element)).toEqual([{ rule: 'etom/nesting', reason: 'as agreed' }]);
    });

    test('takes back one rule, and the extension with the last value', async () => {
      const element = find(await reader(flow(task('T', `${entry}${entry}<etom:accepted rule="fake-join" />`))), 'T');
      element.set('extensionElements', unacceptingExtension(element, 'etom/nesting'));
      expect(readAccepted(element)).toEqual([{ rule: 'fake-join', reason: '' }]);
      expect(unacceptingExtension(element, 'fake-join')).toBeUndefined();
    });
  });
}

test('an acceptance that a later version has told more keeps it', async () => {
  const definitions = await read(flow(task('T', '<etom:accepted rule="etom/nesting" reason="a" until="2030" />')));
  const element = find(definitions, 'T');
  const extension = acceptingExtension(element, 'etom/nesting', 'b');
  expect((extension.get('values') as { $attrs: object }[])[0]?.$attrs).toEqual({ until: '2030' });
});
