import { readFileSync } from 'node:fs';

/** The end-to-end flows and the ways through level 2 that each must show, in the order of the README. */
export const flows: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'request-to-answer': [
    ['1.1.1.2', '1.1.1.3', '1.1.1.2'],
    ['1.1.1.2', '1.1.1.4', '1.1.1.2'],
    ['1.1.1.2', '1.1.1.4', '1.1.1.5', '1.1.1.2'],
  ],
  'order-to-payment': [
    ['1.1.1.4', '1.1.1.5', '1.1.2.2', '1.1.3.2', '1.1.2.2', '1.1.1.5', '1.1.1.10', '1.1.1.11', '1.1.1.9'],
    ['1.1.1.4', '1.1.1.5', '1.1.2.2', '1.1.3.2', '1.1.4.2', '1.1.3.2', '1.1.2.2', '1.1.1.5', '1.1.1.10', '1.1.1.11', '1.1.1.9'],
  ],
  'usage-to-payment': [
    ['1.1.3.5', '1.1.2.5', '1.1.1.10', '1.1.1.11'],
    ['1.1.3.5', '1.1.4.5'],
  ],
  'request-to-change': [['1.1.1.2', '1.1.1.4', '1.1.1.5', '1.1.2.2', '1.1.3.2', '1.1.1.5', '1.1.1.10']],
  'termination-to-confirmation': [
    ['1.1.1.2', '1.1.1.9'],
    ['1.1.1.2', '1.1.1.9', '1.1.1.5', '1.1.2.2', '1.1.3.2', '1.1.1.10', '1.1.1.11', '1.1.1.9'],
  ],
  'problem-to-solution': [
    ['1.1.1.2', '1.1.1.6', '1.1.2.3', '1.1.3.3', '1.1.2.3', '1.1.1.6'],
    ['1.1.1.2', '1.1.1.6', '1.1.2.3', '1.1.4.3', '1.1.2.3', '1.1.1.6'],
    ['1.1.3.3', '1.1.1.7'],
  ],
  'complaint-to-solution': [
    ['1.1.1.2', '1.1.1.6', '1.1.1.7', '1.1.1.12', '1.1.1.10', '1.1.1.9'],
    ['1.1.1.2', '1.1.1.12', '1.1.1.10', '1.1.1.9'],
  ],
};

/** The languages in which each flow is drawn. */
export const locales = ['ru', 'en'] as const;

/** Returns the text of one sample. */
export function readSample(flow: string, locale: (typeof locales)[number]): string {
  return readFileSync(new URL(`../../samples/${flow}.${locale}.bpmn`, import.meta.url), 'utf8');
}
