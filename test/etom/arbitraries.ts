import fc from 'fast-check';
import type { ProcessId } from '../../src/etom/index.ts';

const part = fc.integer({ min: 1, max: 99 });
const prefix = fc.stringMatching(/^\d{6}$/);
const head = { developer: fc.constantFrom(1 as const, 2 as const), area: fc.constantFrom(1 as const, 2 as const, 3 as const) };

/** Any process ID of any level. */
export const processIds: fc.Arbitrary<ProcessId> = fc
  .tuple(fc.option(prefix, { nil: undefined }), fc.record(head), fc.array(part, { maxLength: 3 }))
  .map(([before, rest, [group, element, third]]) => ({
    ...(before === undefined ? {} : { prefix: before }),
    ...rest,
    ...(group === undefined ? {} : { group }),
    ...(element === undefined ? {} : { element }),
    ...(third === undefined ? {} : { third }),
  }));

/** Texts that come near to process IDs: digits, separators, look-alikes, white space, in any order. */
export const nearlyIds: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'0123456789......,-  \u00A0\u200B\uFEFFОоЗзЧчбІіӀOlI１。', '770001', '1.1.1.'),
  maxLength: 24,
});

/** Any text, near to an ID or not, lone surrogates included. */
export const anyTexts: fc.Arbitrary<string> = fc.oneof(nearlyIds, fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }));
