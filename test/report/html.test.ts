import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { format, nasty, nastyReport, report } from './sample.ts';

/** The page with what HTML leaves open closed, so that a strict parser can judge the rest. */
const asXml = (page: string): string => page.replace('<!DOCTYPE html>\n', '').replace(/<meta [^>]*>/g, (tag) => tag.replace(/>$/, '/>')).replace(/<style>[^]*?<\/style>/, '');

test('its policy allows its own sheet and nothing else', () => {
  const page = format('html');
  const sheet = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? '';
  expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${createHash('sha256').update(sheet).digest('base64')}'; base-uri 'none'; form-action 'none'"`);
  expect(page).not.toMatch(/<script|style="|https?:|url\(|@import/);
});

test('shows counts, findings by file, and the files without any', () => {
  const page = format('html');
  for (const text of ['<b>1</b>error', '<b>1</b>warning', '<b>33\u00a0%</b>', '<h2>z.bpmn<span>1 error, 1 warning</span></h2>', 'line 12', 'Check credit (T)', '<li>Assign 1</li>', '1 file without findings', '<li>a.bpmn</li>', 'etom-flow 1.2.3']) {
    expect(page).toContain(text);
  }
  expect(format('html', { quiet: true }).match(/class="grade/g)).toHaveLength(1);
});

test('speaks Russian and says so', () => {
  expect(format('html', { locale: 'ru' })).toMatch(/<html lang="ru">[^]*<h1>Проверка по eTOM<\/h1>[^]*стр\. 12/);
});

test.each(nasty)('shows a hostile text as text: %j', async (text) => {
  const page = format('html', { given: nastyReport(text) });
  const { errors } = await validateXML({ xml: { fileName: 'page.xml', contents: asXml(page) }, normalization: 'format' });
  expect(errors).toEqual([]);
  expect(page.match(/<(?:script|img|a|style)\b/g)).toEqual(['<style']);
});

test('a page without files is whole', () => {
  expect(format('html', { given: { ...report, files: [], summary: { files: 0, tasks: 0, tagged: 0, valid: 0, errors: 0, warnings: 0 } } })).toContain('<b>–</b>');
});
