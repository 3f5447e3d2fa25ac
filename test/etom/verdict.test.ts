import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, formatProcessId, judgeTag, readProcessId } from '../../src/etom/index.ts';
import type { ElementTree, Verdict } from '../../src/etom/index.ts';
import { anyTexts, processIds } from './arbitraries.ts';
import { catalogue, element, ownElement } from './catalogues.ts';

const standard = createElementTree(builtInCatalogues());
const withOrganisation = createElementTree([
  ...builtInCatalogues(),
  catalogue([ownElement('770001.1.1.1.5.1'), ownElement('770001.1.1.1.6'), ownElement('2.1.1.7', { parent: '1.1.1' })], { id: 'acme', prefix: '770001' }),
  catalogue([], { id: 'zeros', prefix: '001234' }),
  catalogue([element('1.3.3')], { id: 'later-tm-forum', edition: 'frameworx-16' }),
  catalogue([], { id: 'elsewhere', edition: 'frameworx-16', prefix: '440002' }),
]);

/** A verdict in one line: its kind and what distinguishes it. */
function summary(processId: string, tree: ElementTree, edition?: string): string {
  const verdict: Verdict = judgeTag({ processId, functions: [], ...(edition === undefined ? {} : { edition }) }, tree);
  const mended = 'normalised' in verdict && verdict.normalised ? ['normalised', verdict.id] : [];
  switch (verdict.kind) {
    case 'valid': return ['valid', verdict.element.id, ...(verdict.unchecked ? ['unchecked'] : []), ...mended].join(' ');
    case 'edition': return `edition ${verdict.edition}`;
    case 'malformed': return ['malformed', verdict.reason, ...(verdict.repaired === undefined ? [] : [verdict.repaired]), ...(verdict.counterpart === undefined ? [] : ['counterpart', verdict.counterpart.id])].join(' ');
    case 'retired': return ['retired', verdict.element.id, ...verdict.successors.map(({ id }) => id), ...mended].join(' ');
    case 'later': return ['later', verdict.element.id, ...mended].join(' ');
    case 'unknown': return ['unknown', verdict.reason, ...(verdict.counterpart === undefined ? [] : [verdict.counterpart.id]), ...mended].join(' ');
  }
}

describe('a tag judged by the standard catalogues', () => {
  it.each([
    ['1.1.1.5', 'valid 1.1.1.5'],
    ['1.1.1', 'valid 1.1.1'],
    ['1.2', 'valid 1.2'],
    ['1.3.7.5', 'valid 1.3.7.5'],
    [' 1.1.1.1 0.', 'valid 1.1.1.10 normalised 1.1.1.10'],
    ['1.1.1.З', 'valid 1.1.1.3 normalised 1.1.1.3'],
    ['1.1.1.5.2', 'valid 1.1.1.5 unchecked'],
    ['1.1.1.5.2 ', 'valid 1.1.1.5 unchecked normalised 1.1.1.5.2'],
    ['', 'malformed missing-part'],
    ['1.1.1.05', 'malformed leading-zero 1.1.1.5'],
    ['770.1.1.1.5', 'malformed prefix-length 1.1.1.5'],
    ['F', 'malformed vertical'],
    ['order handling', 'malformed letters 1.1.1.5'],
    ['Обработка заказов', 'malformed letters 1.1.1.5'],
    ['CRM', 'malformed letters 1.1.1'],
    ['sm and o', 'malformed letters 1.1.2'],
    ['Fulfillment', 'malformed letters'],
    ['Billing & Collections Management', 'malformed letters'],
    ['1115', 'malformed no-dots 1.1.1.5'],
    ['11110', 'malformed no-dots 1.1.1.10'],
    ['11112', 'malformed no-dots 1.1.1.12'],
    ['1.11.5', 'malformed area 1.1.1.5'],
    ['9999', 'malformed missing-part'],
    ['1.12.9', 'malformed area counterpart 1.1.1.4'],
    ['1.12.9.3', 'malformed area counterpart 1.1.1.4'],
    ['1.9.9', 'malformed area'],
    ['1.1.1.8', 'retired 1.1.1.8 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['1. 1.1.8', 'retired 1.1.1.8 1.1.1.10 1.1.1.11 1.1.1.12 normalised 1.1.1.8'],
    ['1.1.1.8.3', 'retired 1.1.1.8 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['1.1.1.13', 'later 1.1.1.13'],
    ['1.1.1.18.1.', 'later 1.1.1.18 normalised 1.1.1.18.1'],
    ['1.1.1.55', 'unknown element'],
    ['1.1.1.55.1', 'unknown element'],
    ['1.1.7', 'unknown element'],
    ['1.1.1.5 5', 'unknown element normalised 1.1.1.55'],
    ['1.3.9', 'unknown element 1.1.1.10'],
    ['1.3.9.4', 'unknown element 1.1.1.10'],
    ['1.3.10.4', 'unknown element 1.1.1.12'],
    ['1.3.3', 'valid 1.3.3'],
    ['2.1.3', 'unknown organisation'],
    ['2.1.1.5', 'unknown organisation'],
    ['770001.1.1.1.5', 'unknown prefix'],
    ['770001.1.1.1.55', 'unknown prefix'],
    ['770001.2.1.1.5', 'unknown prefix'],
  ])('%j: %s', (processId, expected) => {
    expect(summary(processId, standard)).toBe(expected);
  });
});

describe("a tag judged with organisations' catalogues", () => {
  it.each([
    ['770001.1.1.1.6', 'valid 770001.1.1.1.6'],
    ['770001.1.1.1.7', 'valid 1.1.1.7'],
    ['770001.1.1.1.5.1', 'valid 770001.1.1.1.5.1'],
    ['770001.1.1.1.5.2', 'valid 1.1.1.5 unchecked'],
    ['770001.1.1.1.6.2', 'valid 770001.1.1.1.6 unchecked'],
    ['770001.1.1.1.8', 'retired 1.1.1.8 1.1.1.10 1.1.1.11 1.1.1.12'],
    ['770001.1.1.1.55', 'unknown element'],
    ['770001.1.1.1.55.1', 'unknown element'],
    ['440002.1.1.1.5', 'unknown prefix'],
    ['2.1.1.7', 'valid 2.1.1.7'],
    ['770001.2.1.1.7', 'valid 2.1.1.7'],
    ['2.1.1.7.1', 'valid 2.1.1.7 unchecked'],
    ['001234.1.1.1.5', 'valid 1.1.1.5'],
    ['1234.1.1.1.5', 'malformed prefix-length 001234.1.1.1.5'],
    ['2.1.1.8', 'unknown organisation'],
    ['770001.2.1.1.8', 'unknown organisation'],
  ])('%j: %s', (processId, expected) => {
    expect(summary(processId, withOrganisation)).toBe(expected);
  });
});

describe('the edition of a tag', () => {
  it.each([
    [undefined, '1.1.1.5', 'valid 1.1.1.5'],
    ['', '1.1.1.5', 'valid 1.1.1.5'],
    [' ', '1.1.1.5', 'valid 1.1.1.5'],
    ['gost-r-53633', '1.1.1.5', 'valid 1.1.1.5'],
    ['frameworx-25', '1.1.1.5', 'edition frameworx-25'],
    ['frameworx-25', 'nonsense', 'edition frameworx-25'],
    ['frameworx-16', '1.3.3', 'valid 1.3.3'],
    ['frameworx-16', '1.1.1.5', 'unknown element'],
    ['frameworx-16', '440002.1.3.3', 'valid 1.3.3'],
    ['frameworx-16', '770001.1.3.3', 'unknown prefix'],
  ])('%j with %j: %s', (edition, processId, expected) => {
    expect(summary(processId, withOrganisation, edition)).toBe(expected);
  });

  it('decides which element an ID means', () => {
    const verdict = judgeTag({ processId: '1.3.3', edition: 'frameworx-16', functions: [] }, withOrganisation);
    expect(verdict).toMatchObject({ kind: 'valid', element: { names: { en: 'Element 1.3.3' } } });
  });
});

describe('judging any tag', () => {
  const texts = fc.oneof(processIds.map(formatProcessId), anyTexts);

  it('never throws, and calls malformed exactly what cannot be read', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(standard, withOrganisation), (processId, tree) => {
        const readable = ['exact', 'normalised'].includes(readProcessId(processId).kind);
        expect(judgeTag({ processId, functions: [] }, tree).kind !== 'malformed').toBe(readable);
      }),
    );
  });

  it('never throws for any edition', () => {
    fc.assert(
      fc.property(texts, anyTexts, (processId, edition) => {
        const known = edition.trim() === '' || withOrganisation.editions.has(edition.trim());
        expect(judgeTag({ processId, edition, functions: [] }, withOrganisation).kind === 'edition').toBe(!known);
      }),
    );
  });
});
