import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProcessId, normaliseProcessId, parseProcessId, readProcessId } from '../../src/etom/index.ts';
import { anyTexts, processIds } from './arbitraries.ts';

describe('reading a process ID', () => {
  it.each(['', ' ', '\t\n', '\u00A0', '\u200B\uFEFF'])('finds nothing in %j', (text) => {
    expect(readProcessId(text)).toEqual({ kind: 'empty' });
  });

  it('takes an ID as it stands', () => {
    expect(readProcessId('1.1.1.5')).toEqual({ kind: 'exact', text: '1.1.1.5', id: { developer: 1, area: 1, group: 1, element: 5 } });
  });

  it.each([
    [' 1.1.1.5 ', '1.1.1.5'],
    ['1. 1. 1.10', '1.1.1.10'],
    ['1.1.1.1 0', '1.1.1.10'],
    ['1.1.1.5.', '1.1.1.5'],
    ['1.1.1.5. ', '1.1.1.5'],
    ['1.1.1.\u00A05\r\n', '1.1.1.5'],
    ['\uFEFF1.1.\u200B1.5', '1.1.1.5'],
    ['1.1.1.З', '1.1.1.3'],
    ['1.1.1.1О', '1.1.1.10'],
    ['1.1.1.1о', '1.1.1.10'],
    ['1.1.1.б', '1.1.1.6'],
    ['1.1.1.Ч', '1.1.1.4'],
    ['І.І.І.5', '1.1.1.5'],
    ['77ОО01.1.1.1.5', '770001.1.1.1.5'],
  ])('mends %j to %s', (text, normalised) => {
    expect(readProcessId(text)).toEqual({ kind: 'normalised', text: normalised, id: parseProcessId(normalised) });
  });

  it.each([
    ['1.1.1.5 Order handling', 'letters', '1.1.1.5'],
    ['eTOM: 1.1.1.12.', 'letters', '1.1.1.12'],
    ['Order handling', 'letters', undefined],
    ['1.1.1.1O', 'letters', '1.1.1.10'],
    ['1.l.1.5', 'letters', '1.1.1.5'],
    ['1.1.1.S', 'letters', undefined],
    ['1.1.1.5 or 1.1.1.6', 'letters', undefined],
    ['1,1,1,5', 'separator', '1.1.1.5'],
    ['1-1-1-5', 'separator', '1.1.1.5'],
    ['1·1·1·5', 'separator', '1.1.1.5'],
    ['1.1.1．5', 'separator', '1.1.1.5'],
    ['1.1.1.5,', 'other', '1.1.1.5'],
    ['(1.1.1.5)', 'other', '1.1.1.5'],
    ['１.１.１.５', 'other', '1.1.1.5'],
    ['—', 'other', undefined],
    ['1', 'missing-part', undefined],
    ['1..1.5', 'missing-part', '1.1.5'],
    ['.1.1', 'missing-part', '1.1'],
    ['1.1.1.5..', 'missing-part', '1.1.1.5'],
    ['.', 'missing-part', undefined],
    ['770001', 'missing-part', undefined],
    ['770001.1', 'missing-part', undefined],
    ['1.1.1.05', 'leading-zero', '1.1.1.5'],
    ['01.01.01.05', 'leading-zero', '1.1.1.5'],
    ['1.1.1.0', 'zero', undefined],
    ['1.1.0.5', 'zero', undefined],
    ['770.1.1.1.5', 'prefix-length', undefined],
    ['7700011.1.1.1.5', 'prefix-length', undefined],
    ['7.1.1.1.5.1', 'prefix-length', undefined],
    ['1.1.1.1.1.1', 'prefix-length', undefined],
    ['1.1.1.1.1.1.1', 'too-long', undefined],
    ['770001.1.1.1.5.1.1', 'too-long', undefined],
    ['3.1.1.5', 'developer', undefined],
    ['1.4.1.5', 'area', undefined],
    ['1.12.9', 'area', undefined],
    ['1.1.1.100', 'number', undefined],
  ] as const)('refuses %j: %s, perhaps %s', (text, reason, repaired) => {
    expect(readProcessId(text)).toEqual({ kind: 'malformed', reason, ...(repaired === undefined ? {} : { repaired }) });
  });

  it('does not search a whole book for an ID', () => {
    expect(readProcessId(`${'word '.repeat(50)}1.1.1.5`)).toEqual({ kind: 'malformed', reason: 'letters' });
  });
});

describe('reading any text', () => {
  it('never throws, and calls exact what the strict pattern accepts and nothing else', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        expect(readProcessId(text).kind === 'exact').toBe(parseProcessId(text) !== undefined);
      }),
    );
  });

  it('gives texts and repairs that are IDs', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        const reading = readProcessId(text);
        const given = reading.kind === 'normalised' ? reading.text : reading.kind === 'malformed' ? (reading.repaired ?? '1.1') : '1.1';
        expect(readProcessId(given).kind).toBe('exact');
      }),
    );
  });

  it('changes nothing when it normalises again', () => {
    fc.assert(
      fc.property(anyTexts, (text) => {
        expect(normaliseProcessId(normaliseProcessId(text))).toBe(normaliseProcessId(text));
      }),
    );
  });

  it('leaves IDs alone and sees through white space, a full stop and look-alikes in any place', () => {
    const noise = fc.array(fc.constantFrom('', '', ' ', '\u00A0', '\t'), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(processIds.map(formatProcessId), noise, fc.boolean(), (text, gaps, dotted) => {
        expect(normaliseProcessId(text)).toBe(text);
        const disguised = [...text].map((sign, place) => (looks[sign] ?? sign) + (gaps[place] ?? '')).join('') + (dotted ? '.' : '');
        expect(normaliseProcessId(disguised)).toBe(text);
      }),
    );
  });
});

const looks: Readonly<Record<string, string>> = { 0: 'О', 1: 'І', 3: 'З', 4: 'Ч', 6: 'б' };
