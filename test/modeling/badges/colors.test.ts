import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemTones, shapeColors, toneOf, toneOfAll } from '../../../src/modeling/badges/colors.ts';
import type { Color } from '../../../src/modeling/badges/colors.ts';

const sheet = readFileSync(join(import.meta.dirname, '../../../src/ui/tokens.css'), 'utf8');
const themes = { light: sheet.slice(0, sheet.indexOf("[data-etom-theme='dark']")), dark: sheet.slice(sheet.indexOf("[data-etom-theme='dark']")) };

const tones = {
  OSR: toneOf('OSR'), F: toneOf('F'), A: toneOf('A'), B: toneOf('B'), several: toneOfAll(['F', 'A']), none: toneOfAll([]),
  warning: problemTones.warning, error: problemTones.error,
};
const colors = [...Object.values(tones).flatMap(({ ink, ground }) => [ink, ground]), ...Object.values(shapeColors)];

function nameOf(color: Color): string {
  return /--[\w-]+/.exec(color)?.[0] ?? '';
}

function valueOf(color: Color, theme: keyof typeof themes): string {
  return new RegExp(`${nameOf(color)}:\\s*(#[0-9a-f]{6});`).exec(themes[theme])?.[1] ?? '';
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

test.each([...new Set(colors)])('%s: the value behind the token is the light theme\'s', (color) => {
  expect(color).toContain(`, ${valueOf(color, 'light')})`);
});

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  test.each(Object.entries(tones))('the text on a badge of %s is read easily', (_, { ink, ground }) => {
    expect(contrast(valueOf(ink, theme), valueOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
});
