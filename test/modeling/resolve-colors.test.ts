import { expect, test } from 'vitest';
import { resolveColors } from '../../src/modeling/resolve-colors.ts';

test.each([
  ['<rect fill="var(--a, #fff)"/>', '<rect fill="#fff"/>'],
  ['<rect style="fill: var(--a, rgb(1 2 3 / 0.5)); stroke: var(--b,black);"/>', '<rect style="fill: rgb(1 2 3 / 0.5); stroke: black;"/>'],
  ['<rect fill="var(--a, var(--b, #123456))"/>', '<rect fill="#123456"/>'],
  ['<text>var(--a, b)</text>', '<text>var(--a, b)</text>'],
  ['<text>&lt;x y="var(--a, b)"></text>', '<text>&lt;x y="var(--a, b)"></text>'],
  ['<path d="M 1 1"/>', '<path d="M 1 1"/>'],
])('%s', (svg, resolved) => {
  expect(resolveColors(svg)).toBe(resolved);
});
