import fc from 'fast-check';
import { formatProcessId } from '../../src/etom/index.ts';
import type { CatalogueDraft, EtomElement } from '../../src/etom/index.ts';
import { processIds } from './arbitraries.ts';

const texts = fc.constantFrom('', ' ', 'Order', 'Заказ', 'Check "it" <now>', '\u2028');
const names = fc.record({ en: texts, ru: texts });
const ids = fc.oneof({ weight: 4, arbitrary: processIds.map(formatProcessId) }, { weight: 2, arbitrary: fc.constantFrom('770001.1.1.1.5.1', '770001.1.1.1.5', '2.1.1.7', '2.1.1.7.1', '2.1.1.') }, { weight: 1, arbitrary: fc.constantFrom('', '1.1.1.5', 'x') });
const functions = fc.array(fc.record({ key: fc.constantFrom('', 'a', 'b', 'Not kebab'), en: texts, ru: texts }), { maxLength: 3 });

const elements: fc.Arbitrary<EtomElement> = fc.record(
  {
    id: ids,
    level: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    names,
    official: fc.subarray(['ru' as const, 'en' as const]),
    verticals: fc.subarray(['OSR' as const, 'F' as const, 'A' as const]),
    functions,
    status: fc.constantFrom('organisation' as const, 'organisation' as const, 'retired' as const, 'standard' as const),
    parent: fc.constantFrom('1.1.1', '1.1.1.5', '2.1.1.7', '9.9'),
    description: names,
    successors: fc.array(ids, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'level', 'names', 'official', 'verticals', 'functions', 'status'] },
);

/** Any draft: of the right shape, blank and wrong in every way. */
export const drafts: fc.Arbitrary<CatalogueDraft> = fc.record(
  {
    id: fc.constantFrom('acme', 'Acme Inc.', ''),
    edition: fc.constantFrom('gost-r-53633', 'other'),
    title: names,
    provenance: texts,
    prefix: fc.constantFrom('770001', '440002', '77'),
    elements: fc.array(elements, { maxLength: 8 }),
  },
  { requiredKeys: ['id', 'edition', 'title', 'provenance', 'elements'] },
);
