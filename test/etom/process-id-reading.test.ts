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
    ['Order handling', 'letters', 'Order handling'],
    ['1.1.1.5a', 'letters', 'a'],
    ['1.1.1.5.x1', 'letters', 'x'],
    ['1.1.1.1O', 'look-alike', 'O', '1.1.1.10'],
    ['1.l.1.5', 'look-alike', 'l', '1.1.1.5'],
    ['1.1.1.S', 'look-alike', 'S', '1.1.1.5'],
    ['F', 'vertical', 'F'],
    [' osr ', 'vertical', 'OSR'],
    ['FAB', 'vertical', 'FAB'],
    ['В', 'vertical', 'B'],
    ['1.1.1.x', 'placeholder', 'x'],
    ['1.1.1.*', 'placeholder', '*'],
    ['1.1.1.??', 'placeholder', '??'],
    ['1.1.1.5.х', 'placeholder', 'х', '1.1.1.5'],
    ['1.1.1.5 Order handling', 'surrounded', undefined, '1.1.1.5'],
    ['1. 1. 1. 5 Order handling', 'surrounded', undefined, '1.1.1.5'],
    ['eTOM: 1.1.1.12.', 'surrounded', undefined, '1.1.1.12'],
    ['№1.1.1.5', 'surrounded', undefined, '1.1.1.5'],
    ['1.1.1.5,', 'surrounded', undefined, '1.1.1.5'],
    ['(1.1.1.5)', 'surrounded', undefined, '1.1.1.5'],
    ['-1.1.1.5', 'surrounded', undefined, '1.1.1.5'],
    ['1.1.1.5\u0001', 'surrounded', undefined, '1.1.1.5'],
    ['1.1.1.5 or 1.1.1.6', 'several', '1.1.1.5, 1.1.1.6'],
    ['1.1.1.5 1.1.1.6', 'several', '1.1.1.5, 1.1.1.6'],
    ['1.1.1.1-1.1.1.5', 'several', '1.1.1.1, 1.1.1.5'],
    ['１.１.１.５', 'foreign-digits', '１', '1.1.1.5'],
    ['1.1.1.⁵', 'foreign-digits', '⁵', '1.1.1.5'],
    ['١.١.١.٥', 'foreign-digits', '١'],
    ['1,1,1,5', 'separator', ',', '1.1.1.5'],
    ['1.1.1,5', 'separator', ',', '1.1.1.5'],
    ['1-1-1-5', 'separator', '-', '1.1.1.5'],
    ['1.1.1-5', 'separator', '-', '1.1.1.5'],
    ['1·1·1·5', 'separator', '·', '1.1.1.5'],
    ['1.1.1．5', 'separator', '．', '1.1.1.5'],
    ['1115', 'no-dots'],
    ['1 1 1 5', 'no-dots', undefined, '1.1.1.5'],
    ['1..1.5', 'double-dot', undefined, '1.1.5'],
    ['.1.1', 'double-dot', undefined, '1.1'],
    ['1.1.1.5..', 'double-dot', undefined, '1.1.1.5'],
    ['1', 'missing-part'],
    ['.', 'missing-part'],
    ['770001', 'prefix-alone'],
    ['770001.1', 'prefix-alone'],
    ['770.1.1.1.5', 'prefix-length', '770', '1.1.1.5'],
    ['7700011.1.1.1.5', 'prefix-length', '7700011', '1.1.1.5'],
    ['77.1.1.1.5', 'prefix-length', '77', '1.1.1.5'],
    ['7.1.1.1.5.1', 'prefix-length', '7'],
    ['770.1.1', 'prefix-length', '770'],
    ['1.1.1.5.2.1', 'too-long', undefined, '1.1.1.5.2'],
    ['1.1.1.1.1.1.1', 'too-long'],
    ['770001.1.1.1.5.1.1', 'too-long', undefined, '770001.1.1.1.5.1'],
    ['1.1.1.05', 'leading-zero', '05', '1.1.1.5'],
    ['01.01.01.05', 'leading-zero', '01', '1.1.1.5'],
    ['1.1.1.0', 'zero', '0'],
    ['1.1.00.5', 'zero', '00'],
    ['3.1.1.5', 'developer', '3'],
    ['1.4.1.5', 'area', '4'],
    ['1.12.9', 'area', '12'],
    ['1.1.1.100', 'number', '100'],
    ['—', 'other'],
    ['(1.1)', 'other', undefined, '1.1'],
  ] as const)('refuses %j: %s %j, perhaps %s', (text, reason, part?: string, repaired?: string) => {
    expect(readProcessId(text)).toEqual({ kind: 'malformed', reason, ...(part === undefined ? {} : { part }), ...(repaired === undefined ? {} : { repaired }) });
  });

  it('does not search a whole book for an ID', () => {
    expect(readProcessId(`${'word '.repeat(50)}1.1.1.5`)).toMatchObject({ kind: 'malformed', reason: 'letters' });
    expect(readProcessId(`${'word '.repeat(50)}1.1.1.5`)).not.toHaveProperty('repaired');
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

  it('takes no long time and no memory over a text without end', () => {
    for (const text of ['1.'.repeat(1e5), '1'.repeat(1e5), ' 1. '.repeat(1e5), 'x'.repeat(1e5), '1,'.repeat(1e5), '\uD800'.repeat(1e5)]) {
      expect(readProcessId(text).kind).toBe('malformed');
    }
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
