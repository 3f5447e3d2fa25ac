import { afterEach, describe, expect, it, vi } from 'vitest';
import samples from '../../samples/samples.json' with { type: 'json' };
import { fileOf, keyOf } from '../../src/ui/sample.ts';
import type { Sample } from '../../src/ui/sample.ts';
import { createWords, locales } from '../../src/words/index.ts';
import { readSample } from '../samples/flows.ts';

const all = samples.map((sample): Sample => ({ ...sample, picture: '', texts: { ru: `${sample.flow}.ru`, en: `${sample.flow}.en` } }));

afterEach(() => vi.unstubAllGlobals());

describe.each([...locales])('the samples, %s', (locale) => {
  const words = createWords(locale);

  it.each(all)('$flow bears the name that stands in its file', (sample) => {
    const name = words.format('samples.name', { flow: keyOf(sample) });
    expect(/<bpmn:definitions [^>]*\bname="([^"]*)"/.exec(readSample(sample.flow, locale))?.[1]).toBe(name);
    expect(fileOf(sample, words).name).toBe(name);
  });

  it('each say something of their own', () => {
    expect(new Set(all.map((sample) => words.format('samples.text', { flow: keyOf(sample) }))).size).toBe(all.length);
  });

  it('are fetched in that language when their bytes are asked for', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve(new Response('text'));
    });
    const files = all.map((sample) => fileOf(sample, words));
    expect(asked).toEqual([]);
    for (const file of files) expect((await file.arrayBuffer()).byteLength).toBe(4);
    expect(asked).toEqual(all.map(({ flow }) => `${flow}.${locale}`));
  });
});

it('what is not served is no sample', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
  await expect(fileOf(all[0] as Sample, createWords('en')).arrayBuffer()).rejects.toThrow('404');
});
